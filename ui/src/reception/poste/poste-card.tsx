import { Button } from '@mantine/core'
import { IconDoor, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { formatDay, formatTime, isSameDay } from '@/lib/dates'
import { formatKg } from '@/lib/weight'
import { type Poste, useClosePoste } from '../api/postes'
import type { TicketSummary } from '../api/tickets'
import { BookBand } from '../parts/book-band'
import classes from './poste-card.module.css'
import { useNewTicket } from './use-new-ticket'

/** One open poste: what it has received, and the two things to do with it. */
export function PosteCard({
  poste,
  open,
  focused,
  onClosed,
}: {
  poste: Poste
  /** Its tickets still open. */
  open: TicketSummary[]
  focused: boolean
  onClosed: () => void
}) {
  const { t } = useTranslation('reception')
  const ticket = useNewTicket()
  const close = useClosePoste(onClosed)
  const isBlocked = close.error !== null && asProblem(close.error).code === 'reception.poste_has_open_tickets'
  const error = ticket.error ?? (isBlocked ? null : close.error)
  const name = useName(poste)
  return (
    <article className={classes.card} data-book={poste.day !== null || undefined}>
      <BookBand day={poste.day} />
      <div className={classes.body}>
        <div>
          <h3 className={classes.name}>{name}</h3>
          <p className={classes.quiet}>{useSince(poste.openedAt)}</p>
        </div>
        <p className={classes.figures} data-figures>
          {t('poste.depots', { count: poste.ticketsTotal, poids: formatKg(poste.weight) })}
          {poste.ticketsOpen > 0 && (
            <span className={classes.pending}>{t('poste.encours', { count: poste.ticketsOpen })}</span>
          )}
        </p>
        {!poste.isHere && <p className={classes.quiet}>{t('poste.ailleurs')}</p>}
        {error && <ErrorNotice>{asProblem(error).detail}</ErrorNotice>}
        {isBlocked && open.length > 0 && <Blocked open={open} />}
        {poste.isHere && (
          <div className={classes.actions}>
            <Button
              size="pay"
              autoFocus={focused}
              loading={ticket.isPending}
              leftSection={<IconPlus size={24} aria-hidden />}
              onClick={() => ticket.start(poste.id)}
            >
              {t('poste.nouveau')}
            </Button>
            <Button
              size="pay"
              variant="default"
              aria-label={t('poste.terminerNom', { poste: name })}
              loading={close.isPending}
              leftSection={<IconDoor size={22} aria-hidden />}
              onClick={() => close.mutate(poste.id)}
            >
              {t('poste.terminer')}
            </Button>
          </div>
        )}
      </div>
    </article>
  )
}

function Blocked({ open }: { open: TicketSummary[] }) {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  return (
    <ErrorNotice tone="warn">
      {t('poste.resteTitre', { count: open.length })}
      <span className={classes.blocked}>
        {open.map(({ id, createdAt }) => (
          <Button
            key={id}
            variant="default"
            onClick={() => void navigate({ to: '/reception/ticket/$ticketId', params: { ticketId: id } })}
          >
            {t('poste.reste', { heure: formatTime(createdAt) })}
          </Button>
        ))}
      </span>
    </ErrorNotice>
  )
}

function useName({ isMine, openedBy }: Poste): string {
  const { t } = useTranslation('reception')
  if (isMine) return t('poste.leMien')
  return openedBy === null ? t('poste.sansNom') : t('poste.celuiDe', { nom: openedBy })
}

function useSince(openedAt: string): string {
  const { t } = useTranslation('reception')
  const heure = formatTime(openedAt)
  return isSameDay(openedAt, new Date())
    ? t('poste.depuis', { heure })
    : t('poste.depuisJour', { jour: formatDay(openedAt), heure })
}
