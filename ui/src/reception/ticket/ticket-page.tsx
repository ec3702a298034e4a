import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { asProblem } from '@/lib/api/problem'
import { categoriesQuery } from '../api/catalogue'
import { ticketQuery } from '../api/tickets'
import { Allowed } from '../parts/allowed'
import { PageState } from '../parts/page-state'
import { ClosedTicket } from './closed-ticket'
import { EntryScreen } from './entry-screen'

export function TicketPage() {
  const { ticketId } = useParams({ from: '/dedans/reception/ticket/$ticketId' })
  return (
    <Allowed>
      <OneTicket key={ticketId} ticketId={ticketId} />
    </Allowed>
  )
}

/** Open and held here: one goes on weighing. Otherwise it is read. */
function OneTicket({ ticketId }: { ticketId: string }) {
  const ticket = useQuery(ticketQuery(ticketId))
  const tree = useQuery(categoriesQuery)
  if (ticket.data === undefined || tree.data === undefined) {
    const error = ticket.error ?? tree.error
    return (
      <PageState
        sentence={error && asProblem(error).detail}
        onRetry={() => {
          void ticket.refetch()
          void tree.refetch()
        }}
      />
    )
  }
  return ticket.data.isOpen && ticket.data.isHere ? (
    <EntryScreen ticket={ticket.data} tree={tree.data} />
  ) : (
    <ClosedTicket ticket={ticket.data} />
  )
}
