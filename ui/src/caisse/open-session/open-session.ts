import { useMutation } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { bookDayToWire, type CalendarDay } from '@/lib/dates'
import { type Centimes, centimesToWire } from '@/lib/money'
import type { SessionKind } from '../layout/session-kind'

export interface OpenSession {
  /** Made once per submission: asked again, it opens once. */
  key: string
  kind: SessionKind
  /** The day of the paper book, for a deferred session only. */
  day: CalendarDay | null
  operatorId: string
  siteId: string
  registerId: string
  float: Centimes
  pieces: { value: Centimes; quantity: number }[]
}

function body(opening: OpenSession): Schemas['OpenSession'] {
  const { kind, day, operatorId, siteId, registerId, float, pieces } = opening
  return {
    kind,
    operator_id: operatorId,
    site_id: siteId,
    register_id: registerId,
    opened_at: day === null ? null : bookDayToWire(day),
    initial_amount: centimesToWire(float),
    denominations:
      pieces.length === 0
        ? null
        : pieces.map(({ value, quantity }) => ({ value: centimesToWire(value), quantity })),
  }
}

/** `onOpened` runs even when a server event has already replaced the form by another page. */
export function useOpenSession(onOpened: (sessionId: string) => void) {
  return useMutation({
    mutationFn: (opening: OpenSession) =>
      answer(
        api.POST('/v1/cash-sessions', {
          params: { header: { 'Idempotency-Key': opening.key } },
          body: body(opening),
        }),
      ),
    onSuccess: ({ id }) => onOpened(id),
  })
}
