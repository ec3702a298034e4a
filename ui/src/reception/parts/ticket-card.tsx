import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatBookDay, formatDay, formatTime, isSameDay } from '@/lib/dates'
import { formatKg } from '@/lib/weight'
import type { TicketSummary } from '../api/tickets'
import classes from './ticket-card.module.css'

/** A ticket in a list: when, who, how much; the whole card opens it. */
export function TicketCard({ ticket, hasDay = true }: { ticket: TicketSummary; hasDay?: boolean }) {
  const { t } = useTranslation('reception')
  const { id, benevole: nom, createdAt, day, isOpen, ligneCount, weight, channel, provenance } = ticket
  const heure = formatTime(createdAt)
  const when = () => {
    if (day !== null) return formatBookDay(day)
    return !hasDay || isSameDay(createdAt, new Date()) ? heure : `${formatDay(createdAt)}, ${heure}`
  }
  const origin = [channel?.name, provenance].filter(Boolean).join(' · ')
  return (
    <Link
      to="/reception/ticket/$ticketId"
      params={{ ticketId: id }}
      className={classes.card}
      data-open={isOpen || undefined}
      aria-label={t(isOpen ? 'depots.reprendreNom' : 'depots.voirNom', { heure: when(), nom })}
    >
      <span className={classes.words}>
        <span className={classes.when}>
          {when()}
          <span className={classes.state}>{t(isOpen ? 'depots.ouvert' : 'depots.clos')}</span>
        </span>
        <span className={classes.who}>{origin === '' ? nom : `${nom} · ${origin}`}</span>
      </span>
      <span className={classes.figures} data-figures>
        <strong>{ligneCount > 0 && formatKg(weight)}</strong>
        <span className={classes.who}>{t('depots.lignes', { count: ligneCount })}</span>
      </span>
      <IconChevronRight size={22} className={classes.arrow} aria-hidden />
    </Link>
  )
}
