import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { usePlaces } from '../api/use-places'
import type { SessionDetail } from '../api/wire'
import { shortDay } from '../dates'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import { SessionTags } from '../parts/session-tags'
import stack from '../parts/stack.module.css'
import { TicketDialog } from '../ticket/ticket-dialog'
import { ElsewhereNotice } from './elsewhere-notice'
import { HourBars } from './hour-bars'
import { Payments } from './payments'
import { SalesJournal } from './sales-journal'
import { SessionHead } from './session-head'
import { sessionQuery } from './session-query'
import { SessionTools } from './session-tools'
import { Timeline } from './timeline-list'
import { buildTimeline, salesByHour } from './timeline'
import { VarianceBlock } from './variance-block'
import classes from './session-page.module.css'

/** One session: what it brought, whether the drawer was right, and each of its tickets. */
export function SessionPage() {
  const { t } = useTranslation('admin')
  const { sessionId } = useParams({ from: '/dedans/admin/sessions/$sessionId' })
  const session = useQuery(sessionQuery(sessionId))
  const date = session.data === undefined ? '' : shortDay(session.data.opened_at)
  return (
    <PageFrame title={t('session.titre', { date })} context={session.data?.register_name ?? undefined}>
      <Answered query={session}>{(detail) => <SessionBody session={detail} />}</Answered>
    </PageFrame>
  )
}

function SessionBody({ session }: { session: SessionDetail }) {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const { ticket } = useSearch({ from: '/dedans/admin/sessions/$sessionId' })
  const openTicket = (saleId: string | undefined) =>
    void navigate({
      to: '/admin/sessions/$sessionId',
      params: { sessionId: session.id },
      search: saleId === undefined ? {} : { ticket: saleId },
      replace: true,
    })
  const hours = salesByHour(session)
  const opener = usePlaces().personName(session.operator_id) ?? session.operator_name ?? null

  return (
    <div className={stack.stack}>
      <div className={classes.top}>
        <Link to="/admin/sessions" className={classes.back}>
          <IconArrowLeft size={20} stroke={1.7} aria-hidden />
          {t('session.liste')}
        </Link>
        <span className={stack.row}>
          <SessionTags session={session} />
        </span>
        <SessionTools session={session} />
      </div>
      <ElsewhereNotice session={session} />
      <SessionHead session={session} opener={opener} />
      <div className={classes.columns}>
        <div className={stack.stack}>
          {session.status === 'closed' && <VarianceBlock session={session} />}
          <Payments session={session} />
          {hours.length > 0 && <HourBars hours={hours} />}
        </div>
        <Section title={t('session.deroule')}>
          <Timeline moments={buildTimeline(session, opener)} kind={session.kind} onTicket={openTicket} />
        </Section>
      </div>
      <SalesJournal session={session} onTicket={openTicket} />
      <TicketDialog
        saleId={ticket}
        sessionIsOpen={session.status === 'open'}
        onClose={() => openTicket(undefined)}
      />
    </div>
  )
}
