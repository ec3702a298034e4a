import { useQueries } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { KeypadScope } from '@/kit/numpad/keypad-scope'
import { asProblem } from '@/lib/api/problem'
import { SessionElsewhere } from '../layout/session-elsewhere'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { reportQuery } from '../report/session-report'
import { MovementForm } from './movement-form'
import { movementsQuery } from './movements-query'

/** Cash that goes in or out of the drawer without a sale, and why. */
export function MovementsPage() {
  const { sessionId } = useParams({ from: '/dedans/caisse/mouvements/$sessionId' })
  const [report, movements] = useQueries({
    queries: [{ ...reportQuery(sessionId), staleTime: 0 }, movementsQuery(sessionId)],
  })
  const failed = [report, movements].filter((query) => query.isLoadingError)
  if (failed[0]) {
    const retry = () => failed.forEach((query) => void query.refetch())
    return <TillTrouble sentence={asProblem(failed[0].error).detail} onRetry={retry} />
  }
  if (!report.data || !movements.data) return <TillLoading />
  if (report.data.isFinal) return <Navigate to="/caisse/rapport/$sessionId" params={{ sessionId }} replace />
  if (!report.data.isHere) return <SessionElsewhere session={report.data} />
  return (
    <KeypadScope>
      <MovementForm session={report.data} movements={movements.data} />
    </KeypadScope>
  )
}
