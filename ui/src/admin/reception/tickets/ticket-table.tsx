import { ActionIcon } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { kilos } from '../../format'
import stack from '../../parts/stack.module.css'
import { type Column, Table } from '../../parts/table'
import { downloadTicket } from '../api/reception-commands'
import { useNameOf } from '../api/use-name-of'
import type { TicketSummary } from '../api/wire'
import { TicketTags } from '../parts/ticket-tags'
import { ticketDay, ticketHours } from '../parts/ticket-words'

export function TicketTable({ tickets }: { tickets: TicketSummary[] }) {
  const { t } = useTranslation('adminReception')
  const nameOf = useNameOf()
  const csv = useMutation({ mutationFn: downloadTicket })
  const weight = (
    key: 'poids_entree' | 'poids_direct' | 'poids_sortie',
    name: string,
  ): Column<TicketSummary> => ({
    key,
    name,
    isFigure: true,
    // Most tickets take one way only: the others stay out of the eye.
    cell: (ticket) => (Number(ticket[key]) === 0 ? '–' : kilos(ticket[key])),
  })
  const columns: Column<TicketSummary>[] = [
    {
      key: 'when',
      name: t('tickets.ticket'),
      cell: (ticket) => (
        <>
          <span className={stack.row}>
            <Link to="/admin/reception/$ticketId" params={{ ticketId: ticket.id }}>
              <span style={{ whiteSpace: 'nowrap' }}>{ticketDay(ticket)}</span>
            </Link>
            {/* A closed one is the rule, and says nothing. */}
            <TicketTags ticket={ticket} quietly />
          </span>
          <div className={stack.quiet}>
            {[ticketHours(ticket), nameOf(ticket.benevole_username)].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'origin',
      name: t('tickets.provenance'),
      cell: ({ channel_name, provenance }) => (
        <>
          {channel_name ?? '–'}
          {provenance != null && <div className={stack.quiet}>{provenance}</div>}
        </>
      ),
    },
    {
      key: 'total',
      name: t('flux.court.total'),
      isFigure: true,
      cell: ({ total_poids, total_lignes }) => (
        <>
          {kilos(total_poids)}
          <div className={stack.quiet}>{t('ticket.lignes', { count: total_lignes })}</div>
        </>
      ),
    },
    weight('poids_entree', t('flux.court.entree')),
    weight('poids_direct', t('flux.court.direct')),
    weight('poids_sortie', t('flux.court.sortie')),
    {
      key: 'csv',
      name: t('tickets.fichier'),
      cell: (ticket) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('tickets.csvDe', { date: ticketDay(ticket), heure: ticketHours(ticket) })}
          title={t('ticket.csv')}
          loading={csv.isPending && csv.variables === ticket.id}
          onClick={() => csv.mutate(ticket.id)}
        >
          <IconFileDownload size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  return (
    <div className={stack.near}>
      {csv.isError && <ErrorNotice>{asProblem(csv.error).detail}</ErrorNotice>}
      <Table label={t('tickets.titre')} columns={columns} rows={tickets} rowKey={({ id }) => id} />
    </div>
  )
}
