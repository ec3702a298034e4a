import { type KeyboardEvent, memo } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import { type Line, lineTotal } from '../sale/basket'
import classes from './ticket-line.module.css'

/** What a line does depends only on its id and its place: a new closure is no reason to draw it again. */
export const TicketLine = memo(
  TicketLineButtons,
  (before, after) =>
    before.line === after.line &&
    before.index === after.index &&
    before.isEdited === after.isEdited &&
    before.isLocked === after.isLocked,
)

function TicketLineButtons({
  line,
  index,
  isEdited,
  isLocked,
  onFocus,
  onEdit,
  onRemove,
}: {
  line: Line
  index: number
  isEdited: boolean
  isLocked: boolean
  onFocus: (index: number | null) => void
  onEdit: () => void
  onRemove: () => void
}) {
  const { t } = useTranslation('caisse')
  const { name } = line.category
  const details = [
    line.quantity > 1 ? `${line.quantity} × ${formatEuros(line.unitPrice)}` : null,
    formatKg(line.weight),
    line.preset?.name,
  ]

  // Where the total is typed, an article without a price says nothing rather than « 0,00 € ».
  const hasNoPrice = lineTotal(line) === 0 && line.preset === null

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') onRemove()
  }

  return (
    <div className={classes.line} data-edited={isEdited || undefined}>
      <button
        type="button"
        data-line={index}
        className={classes.body}
        disabled={isLocked}
        aria-label={t('ticket.modifier', { nom: name })}
        aria-describedby={`details-${line.id} montant-${line.id}`}
        onFocus={() => onFocus(index)}
        onBlur={() => onFocus(null)}
        onClick={onEdit}
        onKeyDown={onKeyDown}
      >
        <span className={classes.words}>
          <span className={classes.name}>
            {name}
            {!isLocked && <IconPencil size={16} className={classes.pencil} aria-hidden />}
          </span>
          <span id={`details-${line.id}`} className={classes.details}>
            {details.filter(Boolean).join(' · ')}
          </span>
          {line.note !== '' && <span className={classes.note}>{line.note}</span>}
        </span>
        <span id={`montant-${line.id}`} className={classes.amount}>
          {hasNoPrice ? '' : formatEuros(lineTotal(line))}
        </span>
      </button>
      {!isLocked && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="command"
          aria-label={t('ticket.retirer', { nom: name })}
          title={t('ticket.retirer', { nom: name })}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
