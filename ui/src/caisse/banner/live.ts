import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Centimes, centimesFromWire } from '@/lib/money'
import { type Grams, gramsFromWire } from '@/lib/weight'

export interface Live {
  tickets: number
  lastTicket: Centimes
  session: Centimes
  day: Centimes
  donations: Centimes
  weightOut: Grams
  weightIn: Grams
}

/** The figures everybody at the till may see; asked again when the server says that something was sold or received. */
export function liveQuery(sessionId: string) {
  return queryOptions({
    queryKey: [nouns.live, sessionId],
    queryFn: async ({ signal }): Promise<Live> => {
      const params = { path: { session_id: sessionId } }
      const wire = await answer(api.GET('/v1/cash-sessions/{session_id}/live', { params, signal }))
      return {
        tickets: wire.tickets_count,
        lastTicket: centimesFromWire(wire.last_ticket_amount),
        session: centimesFromWire(wire.total_sales),
        day: centimesFromWire(wire.day.total_sales),
        donations: centimesFromWire(wire.day.total_donations),
        weightOut: gramsFromWire(wire.weight_out),
        weightIn: gramsFromWire(wire.weight_in),
      }
    },
  })
}
