import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import { DESTINATION_ICONS } from './destination-pane'
import classes from './ligne-row.module.css'
import type { Ligne, LigneContent } from './ligne'

/** One weighing of the list: a tap brings it back into the form. */
export function LigneRow({
  ligne,
  isEdited,
  onEdit,
  onRemove,
}: {
  ligne: Ligne
  isEdited: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation('reception')
  const names = { nom: ligne.category.name, poids: formatKg(ligne.weight) }
  return (
    <li className={classes.row} data-edited={isEdited || undefined}>
      <button type="button" className={classes.body} aria-label={t('ligne.modifier', names)} onClick={onEdit}>
        <LigneWords ligne={ligne} isCorrected={ligne.isCorrected} />
      </button>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('ligne.retirer', names)}
        onClick={onRemove}
      >
        <IconTrash size={20} stroke={1.8} aria-hidden />
      </button>
    </li>
  )
}

export function LigneWords({ ligne, isCorrected = false }: { ligne: LigneContent; isCorrected?: boolean }) {
  const { t } = useTranslation('reception')
  const Picture = DESTINATION_ICONS[ligne.destination]
  const where = t(`destination.${ligne.destination}`)
  return (
    <>
      <span className={classes.name}>{ligne.category.name}</span>
      <span className={classes.weight} data-figures>
        {formatKg(ligne.weight)}
      </span>
      <span className={classes.details}>
        <Picture size={16} stroke={1.8} aria-hidden />
        {ligne.isExit ? t('destination.depuis', { destination: where }) : where}
      </span>
      {isCorrected && (
        <span className={classes.details}>
          <IconPencil size={16} stroke={1.8} aria-hidden />
          {t('ligne.corrigee')}
        </span>
      )}
      {ligne.notes !== '' && <span className={classes.note}>{ligne.notes}</span>}
    </>
  )
}
