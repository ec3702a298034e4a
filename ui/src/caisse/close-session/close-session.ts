import { useMutation } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { type Centimes, centimesToWire } from '@/lib/money'
import type { Method } from '../payment/payment'

export interface CloseSession {
  /** Made once per submission: asked again, it closes once. */
  key: string
  sessionId: string
  counted: Centimes
  byMethod: { method: Method; counted: Centimes }[]
  pieces: { value: Centimes; quantity: number }[]
  comment: string
}

function body({ counted, byMethod, pieces, comment }: CloseSession): Schemas['CloseSession'] {
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

/** `onClosed` runs even when a server event has already replaced the form by another page. */
export function useCloseSession(onClosed: () => void) {
  return useMutation({
    mutationFn: (closing: CloseSession) =>
      answer(
        api.POST('/v1/cash-sessions/{session_id}/close', {
          params: { path: { session_id: closing.sessionId }, header: { 'Idempotency-Key': closing.key } },
          body: body(closing),
        }),
      ),
    onSuccess: onClosed,
  })
}
