import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { KeypadScope } from '@/kit/numpad/keypad-scope'
import { asProblem } from '@/lib/api/problem'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { reportQuery } from '../report/session-report'
import { loadDraft } from '../sale/draft'
import { CloseForm } from './close-form'
import { EmptySession } from './empty-session'

export function CloseSessionPage() {
  const { sessionId } = useParams({ from: '/dedans/caisse/cloture/$sessionId' })
  const report = useQuery({ ...reportQuery(sessionId), staleTime: 0 })
  const draft = useQuery({
    queryKey: ['draft', sessionId, 'closing'],
    queryFn: () => loadDraft(sessionId),
    staleTime: 0,
    gcTime: 0,
  })

  const failed = [report, draft].filter((query) => query.isLoadingError)
  if (failed[0]) {
    const retry = () => failed.forEach((query) => void query.refetch())
    return <TillTrouble sentence={asProblem(failed[0].error).detail} onRetry={retry} />
  }
  if (!report.data || draft.data === undefined) return <TillLoading />
  if (report.data.isFinal) return <Navigate to="/caisse/rapport/$sessionId" params={{ sessionId }} replace />
  const pending = draft.data?.basket.lines ?? []
  if (report.data.ticketCount === 0) return <EmptySession report={report.data} pending={pending} />
  return (
    <KeypadScope>
      <CloseForm report={report.data} pending={pending} />
    </KeypadScope>
  )
}
