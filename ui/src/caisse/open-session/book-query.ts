import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import type { CalendarDay } from '@/lib/dates'
import { type Centimes, centimesFromWire } from '@/lib/money'

export interface BegunBook {
  sessionId: string
  ticketCount: number
  sales: Centimes
}

/** The book this person has begun for that day, if any: typed twice it would count twice. */
export const bookOfDayQuery = (day: CalendarDay | null) =>
  queryOptions({
    queryKey: [nouns.sessions, 'book', day],
    queryFn: async ({ signal }): Promise<BegunBook | null> => {
      const query = { date: day ?? '' }
      const found = await answer(api.GET('/v1/cash-sessions/deferred/check', { params: { query }, signal }))
      if (found.session_id == null) return null
      return {
        sessionId: found.session_id,
        ticketCount: found.total_items ?? 0,
        sales: centimesFromWire(found.total_sales),
      }
    },
    enabled: day !== null,
    staleTime: 0,
  })
