import { useTranslation } from 'react-i18next'

export const SECTORS = [
  'eee',
  'ameublement',
  'tlc',
  'jouets',
  'sport_loisirs',
  'bricolage_jardin',
  'livres',
  'hors_rep',
] as const

export function useSectorName() {
  const { t } = useTranslation('adminReception')
  return (code: string | null | undefined): string => {
    if (code == null) return t('filieres.noms.aucune')
    const known = SECTORS.find((sector) => sector === code)
    return known === undefined ? code : t(`filieres.noms.${known}`)
  }
}
