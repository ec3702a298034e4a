import type { Ref } from 'react'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconCash, IconHourglass, IconPlayerPause, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UndoToast } from '@/kit/undo-toast/undo-toast'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import { KeyHint } from '../layout/key-hint'
import { leaveTextField } from '../layout/leave-text-field'
import type { Sold } from '../payment/create-sale'
import { articleCount, type Basket, basketTotal, basketWeight } from '../sale/basket'
import type { SaleCommands } from '../sale/sale-commands'
import { isBlank, type SaleState } from '../sale/sale-state'
import type { Waiting } from '../waiting/use-waiting'
import { type LineFocus, LineList } from './line-list'
import { SoldCard } from './sold-card'
import classes from './ticket-panel.module.css'

export function TicketPanel({
  state,
  sold,
  registerId,
  waiting,
  commands,
  lineFocus,
}: {
  state: SaleState
  sold: Sold | null
  registerId: string
  waiting: Waiting
  commands: SaleCommands
  lineFocus: Ref<LineFocus>
}) {
  const { t } = useTranslation('caisse')
  const { basket, isPaying } = state
  const isEmpty = basket.lines.length === 0

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('ticket.titre')}</h2>
        {waiting.tickets.length > 0 && !isPaying && (
          <Button
            variant="light"
            leftSection={<IconHourglass size={20} aria-hidden />}
            rightSection={<KeyHint>F4</KeyHint>}
            onClick={() => commands.run({ does: 'waiting' })}
          >
            {t('attente.enAttente', { count: waiting.tickets.length })}
          </Button>
        )}
        {!isEmpty && !isPaying && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="command"
            aria-label={t('ticket.toutRetirer')}
            title={t('ticket.toutRetirer')}
            onClick={() => commands.basket({ type: 'empty', key: crypto.randomUUID() })}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        )}
      </div>

      {isEmpty ? (
        <EmptyTicket sold={sold} registerId={registerId} />
      ) : (
        <LineList basket={basket} isLocked={isPaying} commands={commands} focusRef={lineFocus} />
      )}
      <Removed basket={basket} commands={commands} />
      <Abandoned waiting={waiting} />

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
      <Foot state={state} waiting={waiting} commands={commands} />
    </div>
  )
}

function Foot({ state, waiting, commands }: { state: SaleState; waiting: Waiting; commands: SaleCommands }) {
  const { t } = useTranslation('caisse')
  const { basket, isPaying } = state
  const { lines, pricing, typing } = basket
  const isEmpty = lines.length === 0
  const total = basketTotal(lines)
  const entersPayment = typing.step === 'category' && typing.weight === '' && !isPaying
  return (
    <div className={classes.foot}>
      <p className={classes.count}>
        {t('ticket.articles', { count: pricing === 'total' ? lines.length : articleCount(lines) })}
        {!isEmpty && ` · ${formatKg(basketWeight(lines))}`}
      </p>
      {pricing === 'total' && total === 0 ? (
        <p className={classes.count}>{t('ticket.totalPlusTard')}</p>
      ) : (
        <p className={classes.total}>
          <span>{t(pricing === 'total' ? 'ticket.sousTotal' : 'ticket.total')}</span>
          <strong>{formatEuros(total)}</strong>
        </p>
      )}
      <div className={classes.commands}>
        {!isPaying && (
          <button
            type="button"
            className={classes.hold}
            disabled={isBlank(state) || waiting.isBusy}
            aria-keyshortcuts="F2"
            aria-label={t('attente.mettre')}
            title={t('attente.mettre')}
            onClick={() => commands.run({ does: 'hold' })}
          >
            <IconPlayerPause size={22} aria-hidden />
            <span>{t('attente.bouton')}</span>
          </button>
        )}
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

function EmptyTicket({ sold, registerId }: { sold: Sold | null; registerId: string }) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.empty}>
      {sold ? (
        <SoldCard key={sold.id} sold={sold} registerId={registerId} />
      ) : (
        <p className={classes.emptyText}>
          <strong>{t('ticket.vide')}</strong>
          {t('ticket.videTexte')}
        </p>
      )}
    </div>
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

function Abandoned({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation('caisse')
  const { abandoned } = waiting
  if (abandoned === null) return null
  return (
    <UndoToast
      key={abandoned.id}
      message={t('attente.abandonne', { montant: formatEuros(abandoned.total) })}
      undoLabel={t('ticket.annuler')}
      onUndo={waiting.undoAbandon}
      onExpire={waiting.endAbandon}
    />
  )
}
