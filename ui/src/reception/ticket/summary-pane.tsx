import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { UndoToast } from '@/kit/undo-toast/undo-toast'
import { asProblem } from '@/lib/api/problem'
import { formatKg } from '@/lib/weight'
import { type Ticket, useCloseTicket } from '../api/tickets'
import { OriginButton } from '../origin/origin-button'
import type { EntryState } from './entry-state'
import type { EntryStore } from './entry-store'
import { Failures } from './failures'
import { LigneRow, LigneWords } from './ligne-row'
import rows from './ligne-row.module.css'
import classes from './summary-pane.module.css'
import { Totals } from './totals'
import { useRemoval } from './use-removal'

export function SummaryPane({
  ticket,
  state,
  error,
  store,
}: {
  ticket: Ticket
  state: EntryState
  /** A change that was refused. */
  error: unknown
  store: EntryStore
}) {
  const { t } = useTranslation('reception')
  const removal = useRemoval(ticket.id)
  const { removed } = removal
  const leaving = state.outbox.filter(({ failure }) => failure === null)
  const failed = state.outbox.filter(({ failure }) => failure !== null)
  const refusal = error ?? removal.error
  const isEmpty = ticket.lignes.length === 0 && state.outbox.length === 0
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('resume.titre')}</h2>
        <OriginButton ticket={ticket} />
      </div>
      <Failures failed={failed} store={store} />
      {refusal !== null && <ErrorNotice>{asProblem(refusal).detail}</ErrorNotice>}
      {isEmpty ? (
        <div className={classes.empty}>
          <strong>{t('resume.videTitre')}</strong>
          <span>{t('resume.vide')}</span>
        </div>
      ) : (
        // The latest on top: what was just weighed is always in sight.
        <ol className={classes.list} data-bare={ticket.lignes.length + leaving.length === 0 || undefined}>
          {leaving.toReversed().map(({ key, ligne }) => (
            <li key={key} className={rows.row}>
              <span className={rows.plain} aria-busy>
                <LigneWords ligne={ligne} />
              </span>
            </li>
          ))}
          {ticket.lignes.toReversed().map((ligne) => (
            <LigneRow
              key={ligne.id}
              ligne={ligne}
              isEdited={ligne.id === state.editingId}
              onEdit={() => store.dispatch({ on: 'edit', ligne })}
              onRemove={() => {
                if (ligne.id === state.editingId) store.dispatch({ on: 'back' })
                removal.remove(ligne)
              }}
            />
          ))}
        </ol>
      )}
      {removed !== null && (
        <UndoToast
          key={removed.id}
          message={t('ligne.retiree', { nom: removed.category.name, poids: formatKg(removed.weight) })}
          undoLabel={t('ligne.remettre')}
          onUndo={removal.undo}
          onExpire={removal.forget}
        />
      )}
      <Foot ticket={ticket} state={state} />
    </>
  )
}

function Foot({ ticket, state }: { ticket: Ticket; state: EntryState }) {
  const { t } = useTranslation('reception')
  const close = useCloseTicket()
  const [isAsked, setAsked] = useState(false)
  const leaving = state.outbox.filter(({ failure }) => failure === null)
  const lignes = [...ticket.lignes, ...leaving.map(({ ligne }) => ligne)]
  const isEmpty = lignes.length === 0
  const asksEmpty = isAsked && isEmpty
  const hasFailed = state.outbox.length > leaving.length
  return (
    <div className={classes.foot}>
      <Totals lignes={lignes} />
      {asksEmpty && <ErrorNotice tone="warn">{t('resume.cloturerVide')}</ErrorNotice>}
      {isAsked && hasFailed && <ErrorNotice tone="warn">{t('resume.attente')}</ErrorNotice>}
      {close.error && <ErrorNotice>{asProblem(close.error).detail}</ErrorNotice>}
      <Button
        size="pay"
        fullWidth
        variant={isEmpty && !asksEmpty ? 'default' : 'filled'}
        leftSection={<IconCheck size={24} aria-hidden />}
        loading={close.isPending || (isAsked && leaving.length > 0)}
        onClick={() => {
          setAsked(true)
          if (hasFailed || leaving.length > 0 || (isEmpty && !isAsked)) return
          close.mutate(ticket.id)
        }}
      >
        {t('resume.cloturer')}
      </Button>
    </div>
  )
}
