import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Centimes, centimesFromWire, centimesToWire } from '@/lib/money'
import { type MovementOnWire, soon } from '../api/session-wire'
import type { Direction } from './movement'

export interface MovementRow {
  id: string
  direction: Direction
  amount: Centimes
  reason: string
  madeBy: string | null
  madeAt: string
}

export const movementFromWire = (wire: MovementOnWire): MovementRow => ({
  id: wire.id,
  direction: wire.direction,
  amount: centimesFromWire(wire.amount),
  reason: wire.reason,
  madeBy: wire.made_by_name,
  madeAt: wire.made_at,
})

const PATH = '/v1/cash-sessions/{session_id}/movements'

/** The last one first. */
export const movementsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [nouns.movements, sessionId],
    queryFn: async ({ signal }) => {
      const call = soon.GET(PATH, { params: { path: { session_id: sessionId } }, signal })
      const rows = ((await answer(call)) as MovementOnWire[]).map(movementFromWire)
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
      const call = soon.POST(PATH, {
        params: { path: { session_id: sessionId }, header: { 'Idempotency-Key': key } },
        body: { direction, amount: centimesToWire(amount), reason },
      })
      return movementFromWire((await answer(call)) as MovementOnWire)
    },
    onSuccess: (made) => {
      onMade(made)
      void queryClient.invalidateQueries({ queryKey: [nouns.movements, sessionId] })
    },
  })
}
