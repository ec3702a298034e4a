import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Centimes, centimesFromWire, centimesToWire } from '@/lib/money'
import type { Direction } from './movement'

export interface MovementRow {
  id: string
  direction: Direction
  amount: Centimes
  reason: string
  madeBy: string | null
  madeAt: string
}

export const movementFromWire = (wire: Schemas['CashMovement'] | Schemas['MovementLine']): MovementRow => ({
  id: wire.id,
  direction: wire.direction,
  amount: centimesFromWire(wire.amount),
  reason: wire.reason,
  madeBy: wire.made_by_name ?? null,
  madeAt: wire.made_at,
})

const PATH = '/v1/cash-sessions/{session_id}/movements'

/** The last one first. */
export const movementsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [nouns.movements, sessionId],
    queryFn: async ({ signal }) => {
      const call = api.GET(PATH, { params: { path: { session_id: sessionId } }, signal })
      const rows = (await answer(call)).map(movementFromWire)
      return rows.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
    },
    refetchOnMount: 'always',
  })

export interface CreateMovement {
  key: string
  direction: Direction
  amount: Centimes
  reason: string
}

export function useCreateMovement(sessionId: string, onMade: (made: MovementRow) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ key, direction, amount, reason }: CreateMovement) => {
      const call = api.POST(PATH, {
        params: { path: { session_id: sessionId }, header: { 'Idempotency-Key': key } },
        body: { direction, amount: centimesToWire(amount), reason },
      })
      return movementFromWire(await answer(call))
    },
    onSuccess: (made) => {
      onMade(made)
      void queryClient.invalidateQueries({ queryKey: [nouns.movements, sessionId] })
    },
  })
}
