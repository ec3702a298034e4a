import { ActionIcon } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { formatTime } from '@/lib/dates'
import { usePlaces } from '../api/use-places'
import type { SessionView } from '../api/wire'
import { shortDay, shortMoment } from '../dates'
import { duration, euros, figure } from '../format'
import { Difference } from '../parts/difference'
import { SessionTags } from '../parts/session-tags'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'

const csvOf = (sessionId: string) => `/v1/admin/reports/cash-sessions/by-session/${sessionId}`

export function SessionTable({ sessions }: { sessions: SessionView[] }) {
  const { t } = useTranslation('admin')
  const places = usePlaces()
  const csv = useMutation({ mutationFn: (sessionId: string) => download(csvOf(sessionId)) })

  const columns: Column<SessionView>[] = [
    {
      key: 'when',
      name: t('liste.ouverture'),
      cell: (session) => (
        <>
          <Link to="/admin/sessions/$sessionId" params={{ sessionId: session.id }}>
            {shortDay(session.opened_at)}
          </Link>
          <div className={stack.quiet}>{hours(session)}</div>
        </>
      ),
    },
    {
      key: 'where',
      name: t('liste.caisse'),
      cell: (session) => (
        <>
          {places.registerName(session.register_id) ?? '–'}
          <div className={stack.quiet}>{places.personName(session.operator_id) ?? t('session.partie')}</div>
        </>
      ),
    },
    {
      key: 'state',
      name: t('liste.etat'),
      cell: (session) => (
        <span className={stack.row}>
          <SessionTags session={session} />
        </span>
      ),
    },
    { key: 'count', name: t('liste.tickets'), isFigure: true, cell: (row) => figure(row.number_of_sales) },
    { key: 'sales', name: t('liste.ventes'), isFigure: true, cell: (row) => euros(row.total_sales) },
    { key: 'gifts', name: t('liste.dons'), isFigure: true, cell: (row) => euros(row.total_donations) },
    {
      key: 'difference',
      name: t('liste.ecart'),
      cell: (session) => (session.status === 'open' ? '–' : <Difference variance={session.variance} />),
    },
    {
      key: 'csv',
      name: t('liste.fichier'),
      cell: (session) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('liste.csvDe', { date: shortMoment(session.opened_at) })}
          title={t('liste.csv')}
          loading={csv.isPending && csv.variables === session.id}
          onClick={() => csv.mutate(session.id)}
        >
          <IconFileDownload size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  return (
    <div className={stack.near}>
      {csv.isError && <ErrorNotice>{asProblem(csv.error).detail}</ErrorNotice>}
      <Table label={t('menu.sessions')} columns={columns} rows={sessions} rowKey={(session) => session.id} />
    </div>
  )
}

/** A paper book has a day and no hours. */
function hours({ kind, opened_at, closed_at }: SessionView): string {
  if (kind === 'deferred') return ''
  const opened = formatTime(opened_at)
  if (closed_at === null || closed_at === undefined) return opened
  return `${opened} – ${formatTime(closed_at)} · ${duration(opened_at, closed_at)}`
}
