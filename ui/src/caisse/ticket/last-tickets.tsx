import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import { reportQuery } from '../report/session-report'
import type { Catalogue } from '../sale/catalogue'
import classes from './last-tickets.module.css'
import { SoldTicket } from './sold-ticket'

const PAGE = 20

/** The tickets of the session, the last one first: one opens it to look, or to give its receipt again. */
export function LastTickets({
  sessionId,
  registerId,
  catalogue,
}: {
  sessionId: string
  registerId: string
  catalogue: Catalogue
}) {
  const { t } = useTranslation('caisse')
  const report = useQuery(reportQuery(sessionId))
  const [shown, setShown] = useState(PAGE)
  const [openId, setOpenId] = useState<string | null>(null)
  if (report.isError) return <ErrorNotice>{asProblem(report.error).detail}</ErrorNotice>
  if (!report.data) return <p role="status">{t('session.chargement')}</p>

  const tickets = [...report.data.tickets].reverse()
  const open = tickets.find(({ id }) => id === openId)
  if (open) {
    return (
      <SoldTicket
        ticket={open}
        registerId={registerId}
        catalogue={catalogue}
        onBack={() => setOpenId(null)}
      />
    )
  }
  return (
    <div className={classes.box}>
      {tickets.length === 0 && <p className={classes.quiet}>{t('rapport.aucun')}</p>}
      <ul className={classes.list}>
        {tickets.slice(0, shown).map((ticket, index) => (
          <li key={ticket.id}>
            <button
              type="button"
              className={classes.ticket}
              {...(index === 0 && { 'data-autofocus': true })}
              onClick={() => setOpenId(ticket.id)}
            >
              <strong>{t('ticket.numero', { numero: ticket.number })}</strong>
              <span className={classes.quiet}>
                {[formatTime(ticket.soldAt), ...ticket.methods.map((method) => t(`moyens.${method}`))].join(
                  ' · ',
                )}
              </span>
              <span className={classes.amount}>{formatEuros(ticket.total)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown < tickets.length && (
        <Button variant="default" onClick={() => setShown(shown + PAGE)}>
          {t('derniers.precedents')}
        </Button>
      )}
    </div>
  )
}
