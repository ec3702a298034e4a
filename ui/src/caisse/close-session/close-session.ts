import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Centimes, centimesToWire } from '@/lib/money'
import type { Method } from '../payment/payment'

/** What was found, by means of payment and piece by piece; practice finds what was expected. */
export interface Count {
  counted: Centimes
  byMethod: { method: Method; counted: Centimes }[]
  pieces: { value: Centimes; quantity: number }[]
  comment: string
}

export const foundAsExpected = (expected: Centimes): Count => ({
  counted: expected,
  byMethod: [],
  pieces: [],
  comment: '',
})

function body({ counted, byMethod, pieces, comment }: Count): Schemas['CloseSession'] {
  return {
    actual_amount: centimesToWire(counted),
    variance_comment: comment.trim() || null,
    counted:
      byMethod.length === 0
        ? null
        : byMethod.map((row) => ({ payment_method: row.method, amount: centimesToWire(row.counted) })),
    denominations:
      pieces.length === 0
        ? null
        : pieces.map(({ value, quantity }) => ({ value: centimesToWire(value), quantity })),
  }
}

/** Where the count being typed is kept through a reload. */
export const countKey = (sessionId: string): string => `recyclique.cloture.${sessionId}`

export type Close = ReturnType<typeof useCloseSession>

export function useCloseSession(sessionId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (count: Count) => {
      const call = api.POST('/v1/cash-sessions/{session_id}/close', {
        params: { path: { session_id: sessionId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: body(count),
      })
      return { isKept: !('deleted' in (await answer(call))) }
    },
    onSuccess: () => localStorage.removeItem(countKey(sessionId)),
    // Closed elsewhere, or a ticket put aside meanwhile: the screen shows what is true now.
    onError: () => {
      for (const noun of [nouns.sessions, nouns.waiting]) {
        void queryClient.invalidateQueries({ queryKey: [noun] })
      }
    },
  })
}
