import { Button } from '@mantine/core'
import { IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import type { Waiting } from './use-waiting'
import classes from './waiting.module.css'
import type { WaitingTicket } from './waiting-tickets'

/** Who waits, since when, for how much. Abandoning closes the list: the way back is then on the screen. */
export function WaitingList({
  waiting,
  hasTicket,
  onDone,
}: {
  waiting: Waiting
  /** Something is on the ticket now. */
  hasTicket: boolean
  onDone: () => void
}) {
  const { t } = useTranslation('caisse')
  const resume = async (ticket: WaitingTicket): Promise<void> => {
    if (await waiting.resume(ticket)) onDone()
  }
  return (
    <div className={classes.form}>
      {waiting.refusal !== null && <ErrorNotice>{waiting.refusal}</ErrorNotice>}
      {waiting.tickets.length === 0 && <p className={classes.quiet}>{t('attente.aucun')}</p>}
      {hasTicket && waiting.tickets.length > 0 && <p className={classes.quiet}>{t('attente.dabord')}</p>}
      <ul className={classes.list}>
        {waiting.tickets.map((ticket, index) => {
          const name = ticket.label ?? t('attente.sansNom', { heure: formatTime(ticket.heldAt) })
          return (
            <li key={ticket.id} className={classes.row}>
              <div className={classes.words}>
                <strong>{name}</strong>
                <span className={classes.quiet}>
                  {[
                    t('attente.lignes', { count: ticket.lineCount }),
                    formatEuros(ticket.total),
                    t('attente.par', {
                      heure: formatTime(ticket.heldAt),
                      personne: ticket.heldBy ?? '',
                    }).trim(),
                  ].join(' · ')}
                </span>
              </div>
              <Button
                {...(index === 0 && { 'data-autofocus': true })}
                aria-label={t('attente.reprendreNom', { nom: name })}
                leftSection={<IconPlayerPlay size={20} aria-hidden />}
                disabled={waiting.isBusy}
                onClick={() => void resume(ticket)}
              >
                {t('attente.reprendre')}
              </Button>
              <Button
                variant="default"
                aria-label={t('attente.abandonnerNom', { nom: name })}
                leftSection={<IconTrash size={20} aria-hidden />}
                onClick={() => {
                  waiting.abandon(ticket)
                  onDone()
                }}
              >
                {t('attente.abandonner')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
