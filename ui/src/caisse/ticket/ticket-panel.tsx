import { useEffect, useRef } from 'react'
import { Button, TextInput } from '@mantine/core'
import { IconCash, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UndoToast } from '@/kit/undo-toast/undo-toast'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import type { Sold } from '../payment/create-sale'
import { articleCount, type Basket, basketTotal, basketWeight } from '../sale/basket'
import { KeyHint } from '../layout/key-hint'
import { leaveTextField } from '../layout/leave-text-field'
import type { SaleCommands } from '../sale/sale-commands'
import type { SaleState } from '../sale/sale-state'
import { SoldCard } from './sold-card'
import { TicketLine } from './ticket-line'
import classes from './ticket-panel.module.css'

export function TicketPanel({
  state,
  sold,
  commands,
}: {
  state: SaleState
  sold: Sold | null
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const { basket, isPaying } = state
  const { lines } = basket
  const isEmpty = lines.length === 0
  const entersPayment = basket.typing.step === 'category' && basket.typing.weight === '' && !isPaying

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('ticket.titre')}</h2>
        {!isEmpty && !isPaying && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={20} aria-hidden />}
            onClick={() => commands.basket({ type: 'empty', key: crypto.randomUUID() })}
          >
            {t('ticket.toutRetirer')}
          </Button>
        )}
      </div>

      {isEmpty ? (
        <EmptyTicket sold={sold} />
      ) : (
        <Lines basket={basket} isLocked={isPaying} commands={commands} />
      )}
      <Removed basket={basket} commands={commands} />

      {!isEmpty && !isPaying && (
        <TextInput
          data-note={basket.typing.step === 'price' ? undefined : true}
          aria-label={t('ticket.note')}
          placeholder={t('ticket.note')}
          maxLength={500}
          value={basket.note}
          onChange={(event) => commands.basket({ type: 'typeNote', text: event.currentTarget.value })}
          onKeyDown={leaveTextField}
        />
      )}

      <div className={classes.foot}>
        <p className={classes.count}>
          {t('ticket.articles', { count: articleCount(lines) })}
          {!isEmpty && ` · ${formatKg(basketWeight(lines))}`}
        </p>
        <p className={classes.total}>
          <span>{t('ticket.total')}</span>
          <strong>{formatEuros(basketTotal(lines))}</strong>
        </p>
        <Button
          size="pay"
          fullWidth
          variant={entersPayment ? 'filled' : 'default'}
          disabled={isEmpty || isPaying}
          leftSection={!isPaying && <IconCash size={26} aria-hidden />}
          rightSection={entersPayment && !isEmpty && <KeyHint>{t('pave.entree')}</KeyHint>}
          onClick={commands.openPayment}
        >
          {isPaying ? t('ticket.enCours') : t('ticket.encaisser')}
        </Button>
      </div>
    </div>
  )
}

function EmptyTicket({ sold }: { sold: Sold | null }) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.empty}>
      {sold ? (
        <SoldCard key={sold.ticketNumber} sold={sold} />
      ) : (
        <p className={classes.emptyText}>
          <strong>{t('ticket.vide')}</strong>
          {t('ticket.videTexte')}
        </p>
      )}
    </div>
  )
}

function Lines({
  basket,
  isLocked,
  commands,
}: {
  basket: Basket
  isLocked: boolean
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const list = useRef<HTMLUListElement>(null)
  const { lines } = basket

  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight
  }, [lines.length])

  return (
    <ul ref={list} className={classes.lines} aria-label={t('ticket.titre')}>
      {lines.map((line) => (
        <TicketLine
          key={line.id}
          line={line}
          isEdited={basket.typing.editing?.id === line.id}
          isLocked={isLocked}
          onEdit={() => commands.basket({ type: 'edit', lineId: line.id })}
          onRemove={() => commands.basket({ type: 'remove', lineId: line.id })}
        />
      ))}
    </ul>
  )
}

function Removed({ basket, commands }: { basket: Basket; commands: SaleCommands }) {
  const { t } = useTranslation('caisse')
  const [first] = basket.removed
  if (!first) return null
  const count = basket.removed.length
  return (
    <UndoToast
      key={basket.removed.map(({ line }) => line.id).join()}
      message={t('ticket.retire', { count, nom: first.line.category.name })}
      undoLabel={t('ticket.annuler')}
      onUndo={() => commands.basket({ type: 'undoRemove' })}
      onExpire={() => commands.basket({ type: 'forgetRemoved' })}
    />
  )
}
