import { useTranslation } from 'react-i18next'
import { centimesFromWire, formatEuros } from '@/lib/money'
import { Tag } from './tag'

/** A drawer that is right, short or over: the colour says it again. */
export function Difference({ variance }: { variance: number | null | undefined }) {
  const { t } = useTranslation('admin')
  if (variance === null || variance === undefined) return <>–</>
  const centimes = centimesFromWire(variance)
  if (centimes === 0) return <Tag tone="good">{t('ecart.juste')}</Tag>
  const montant = formatEuros(Math.abs(centimes))
  return centimes < 0 ? (
    <Tag tone="danger">{t('ecart.manque', { montant })}</Tag>
  ) : (
    <Tag tone="warn">{t('ecart.trop', { montant })}</Tag>
  )
}
