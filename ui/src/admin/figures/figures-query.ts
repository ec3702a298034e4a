import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import type { Day } from '../day'
import { dayEnd, dayStart } from '../period'

export interface Period {
  from: Day
  to: Day
  site: string | null
}

const query = ({ from, to, site }: Period) => ({ date_from: from, date_to: to, site_id: site ?? undefined })

export const liveQuery = queryOptions({
  queryKey: [nouns.figures, 'live'],
  queryFn: ({ signal }) => answer(api.GET('/v1/stats/live', { signal })),
})

export const daysQuery = (period: Period) =>
  queryOptions({
    queryKey: [nouns.figures, 'days', period],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/admin/figures/days', { params: { query: query(period) }, signal })),
    placeholderData: keepPreviousData,
  })

export const hoursQuery = (period: Period) =>
  queryOptions({
    queryKey: [nouns.figures, 'hours', period],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/admin/figures/hours', { params: { query: query(period) }, signal })),
    placeholderData: keepPreviousData,
  })

export const categoriesSoldQuery = ({ from, to }: Period) =>
  queryOptions({
    queryKey: [nouns.figures, 'categories', from, to],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/stats/sales/by-category', {
          params: { query: { start_date: dayStart(from), end_date: dayEnd(to) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
