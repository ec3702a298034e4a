import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { KeypadScope } from '@/kit/numpad/keypad-scope'
import { asProblem } from '@/lib/api/problem'
import { SessionElsewhere } from '../layout/session-elsewhere'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { reportQuery } from '../report/session-report'
import { loadDraft } from '../sale/draft'
import { waitingQuery } from '../waiting/waiting-tickets'
import { CloseForm } from './close-form'
import { useCloseSession } from './close-session'
import { CloseWithoutCount } from './close-without-count'
import { useLeftTickets } from './left-tickets'

export function CloseSessionPage() {
  const { sessionId } = useParams({ from: '/dedans/caisse/cloture/$sessionId' })
  const report = useQuery({ ...reportQuery(sessionId), staleTime: 0 })
  const waiting = useQuery({ ...waitingQuery(sessionId), staleTime: 0 })
  const draft = useQuery({
    queryKey: ['draft', sessionId, 'closing'],
    queryFn: () => loadDraft(sessionId),
    staleTime: 0,
    gcTime: 0,
  })
  const close = useCloseSession(sessionId)
  const left = useLeftTickets(sessionId, draft.data?.basket.lines ?? [], waiting.data ?? [])

  const failed = [report, waiting, draft].filter((query) => query.isLoadingError)
  if (failed[0]) {
    const retry = () => failed.forEach((query) => void query.refetch())
    return <TillTrouble sentence={asProblem(failed[0].error).detail} onRetry={retry} />
  }
  if (!report.data || !waiting.data || draft.data === undefined) return <TillLoading />
  if (close.data?.isKept === false) return <Navigate to="/caisse" replace />
  if (close.isSuccess) return <Navigate to="/caisse/rapport/$sessionId" params={{ sessionId }} replace />
  if (report.data.isFinal && !close.isPending) {
    return (
      <Navigate
        to="/caisse/rapport/$sessionId"
        params={{ sessionId }}
        search={{ entretemps: true }}
        replace
      />
    )
  }
  if (!report.data.isHere) return <SessionElsewhere session={report.data} />
  const { kind, ticketCount, movements } = report.data
  const isEmpty = ticketCount === 0 && movements.length === 0
  if (kind === 'virtual' || isEmpty) {
    return <CloseWithoutCount report={report.data} left={left} close={close} />
  }
  return (
    <KeypadScope>
      <CloseForm report={report.data} left={left} close={close} />
    </KeypadScope>
  )
}
