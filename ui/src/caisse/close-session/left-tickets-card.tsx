import { Button, Checkbox } from '@mantine/core'
import { IconArrowLeft, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { UndoToast } from '@/kit/undo-toast/undo-toast'
import { formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import { articleCount, basketTotal } from '../sale/basket'
import type { WaitingTicket } from '../waiting/waiting-tickets'
import classes from './left-tickets-card.module.css'
import type { LeftTickets } from './left-tickets'

/** Somebody may be waiting at the counter: a ticket that is not paid is asked about, never dropped in silence. */
export function LeftTicketsCard({ sessionId, left }: { sessionId: string; left: LeftTickets }) {
  const { t } = useTranslation('caisse')
  if (left.current.length + left.waiting.length + left.abandoned.length === 0 && left.refusal === null) {
    return null
  }
  return (
    <div className={classes.card}>
      {left.refusal !== null && <ErrorNotice>{left.refusal}</ErrorNotice>}
      {left.current.length > 0 && <Current sessionId={sessionId} left={left} />}
      {left.waiting.length > 0 && (
        <>
          <h2 className={classes.title}>{t('cloture.attente', { count: left.waiting.length })}</h2>
          <ul className={classes.list}>
            {left.waiting.map((ticket, index) => (
              <Waiting key={ticket.id} ticket={ticket} left={left} isFirst={index === 0} />
            ))}
          </ul>
        </>
      )}
      {left.abandoned.map((ticket) => (
        <UndoToast
          key={ticket.id}
          message={t('cloture.abandonne', { nom: nameOf(ticket, t('cloture.unTicket')) })}
          undoLabel={t('ticket.annuler')}
          onUndo={() => left.keep(ticket)}
          onExpire={() => left.drop(ticket)}
        />
      ))}
    </div>
  )
}

const nameOf = ({ label, total }: WaitingTicket, nameless: string): string =>
  `${label ?? nameless}, ${formatEuros(total)}`

function Current({ sessionId, left }: { sessionId: string; left: LeftTickets }) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const total = formatEuros(basketTotal(left.current))
  const articles = t('ticket.articles', { count: articleCount(left.current) })
  return (
    <>
      <ErrorNotice
        tone="warn"
        action={
          <Button
            leftSection={<IconArrowLeft size={20} aria-hidden />}
            onClick={() => void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId } })}
          >
            {t('cloture.retourTicket')}
          </Button>
        }
      >
        {t('cloture.enCours', { articles, total })}
      </ErrorNotice>
      <Checkbox
        size="md"
        label={t('cloture.abandonner', { total })}
        checked={left.isLeavingCurrent}
        onChange={(event) => left.leaveCurrent(event.currentTarget.checked)}
      />
    </>
  )
}

function Waiting({ ticket, left, isFirst }: { ticket: WaitingTicket; left: LeftTickets; isFirst: boolean }) {
  const { t } = useTranslation('caisse')
  const name = nameOf(ticket, t('cloture.unTicket'))
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {[
            t('cloture.lignes', { count: ticket.lineCount }),
            formatTime(ticket.heldAt),
            ...(ticket.heldBy === null ? [] : [ticket.heldBy]),
          ].join(' · ')}
        </span>
      </div>
      <Button
        autoFocus={isFirst}
        aria-label={t('cloture.reprendreNom', { nom: name })}
        leftSection={<IconPlayerPlay size={20} aria-hidden />}
        onClick={() => left.resume(ticket)}
      >
        {t('cloture.reprendre')}
      </Button>
      <Button
        variant="default"
        aria-label={t('cloture.abandonnerNom', { nom: name })}
        leftSection={<IconTrash size={20} aria-hidden />}
        onClick={() => left.abandon(ticket)}
      >
        {t('cloture.abandonnerTicket')}
      </Button>
    </li>
  )
}
