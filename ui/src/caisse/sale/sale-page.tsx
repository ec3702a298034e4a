import { useQueries, useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { asProblem } from '@/lib/api/problem'
import { SessionElsewhere } from '../layout/session-elsewhere'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { sessionHeaderQuery } from '../report/session-report'
import { catalogueQuery, presetsQuery } from './catalogue-query'
import { loadDraft } from './draft'
import { newSale } from './sale-state'
import { SaleScreen } from './sale-screen'
import { tillQuery } from './till-query'

/** Gathers what a sale needs, the basket in progress included, before anything can be typed. */
export function SalePage() {
  const { sessionId } = useParams({ from: '/dedans/caisse/vente/$sessionId' })
  const [header, catalogue, presets] = useQueries({
    queries: [sessionHeaderQuery(sessionId), catalogueQuery, presetsQuery],
  })
  const registerId = header.data?.registerId
  const till = useQuery({ ...tillQuery(registerId ?? ''), enabled: registerId !== undefined })
  const draft = useQuery({
    queryKey: ['draft', sessionId, 'sale'],
    queryFn: async () => (await loadDraft(sessionId)) ?? newSale(crypto.randomUUID()),
    staleTime: 0,
    gcTime: 0,
  })

  // A failed refresh of what is already here is no reason to take the sale off the screen.
  const failed = [header, catalogue, presets, till, draft].filter((query) => query.isLoadingError)
  if (failed[0]) {
    const retry = () => failed.forEach((query) => void query.refetch())
    return <TillTrouble sentence={asProblem(failed[0].error).detail} onRetry={retry} />
  }
  if (header.data?.isFinal === true) {
    return <Navigate to="/caisse/rapport/$sessionId" params={{ sessionId }} replace />
  }
  if (header.data?.isHere === false) return <SessionElsewhere session={header.data} />
  // An older copy of the basket must never be sold from: only what the server says now will do.
  const isReady = draft.isFetchedAfterMount && header.data && till.data && catalogue.data && presets.data
  if (!isReady || !draft.data) return <TillLoading />
  return (
    <SaleScreen
      key={sessionId}
      session={header.data}
      till={till.data}
      catalogue={catalogue.data}
      presets={presets.data}
      initial={draft.data}
    />
  )
}
