import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Grams, gramsFromWire } from '@/lib/weight'

export interface DayFigures {
  weightIn: Grams
  lignes: number
  tickets: number
}

/** The server counts its days at Greenwich; these figures are the ones anybody signed in may read. */
const today = () => new Date().toISOString().slice(0, 10)

export const dayFiguresQuery = queryOptions({
  queryKey: [nouns.live, 'reception'],
  queryFn: async ({ signal }): Promise<DayFigures> => {
    const day = today()
    const [summary, list] = await Promise.all([
      answer(
        api.GET('/v1/stats/reception/summary', {
          params: { query: { start_date: day, end_date: day } },
          signal,
        }),
      ),
      answer(
        api.GET('/v1/reception/tickets', {
          params: { query: { date_from: day, date_to: day, per_page: 1 } },
          signal,
        }),
      ),
    ])
    return {
      weightIn: gramsFromWire(summary.total_weight),
      lignes: summary.total_items,
      tickets: list.total,
    }
  },
})
