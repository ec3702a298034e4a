import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { centimesToWire } from '@/lib/money'
import { PAGE_SIZES } from '../address'
import { dayEnd, dayStart } from '../period'
import type { Filters } from './filters'

const money = (centimes: number | undefined) =>
  centimes === undefined ? undefined : centimesToWire(centimes)
const yes = (choice: 'avec' | 'sans' | undefined) => (choice === undefined ? undefined : choice === 'avec')

/** The filters as the API calls them. */
export function filtersToWire(filters: Filters) {
  return {
    status: filters.statut,
    kind: filters.genre,
    operator_id: filters.personne,
    register_id: filters.caisse,
    site_id: filters.site,
    date_from: filters.du === undefined ? undefined : dayStart(filters.du),
    date_to: filters.au === undefined ? undefined : dayEnd(filters.au),
    search: filters.q,
    amount_min: money(filters.min),
    amount_max: money(filters.max),
    variance_has_variance: yes(filters.ecart),
    variance_threshold: money(filters.ecartMin),
    duration_min_hours: filters.dureeMin,
    duration_max_hours: filters.dureeMax,
    payment_methods: filters.moyens,
    has_donation: yes(filters.don),
    include_empty: filters.vides,
  }
}

export function sessionListQuery(filters: Filters) {
  const limit = filters.taille ?? PAGE_SIZES[0]
  const skip = ((filters.page ?? 1) - 1) * limit
  return queryOptions({
    queryKey: [nouns.sessions, 'list', filters],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/cash-sessions', {
          params: { query: { ...filtersToWire(filters), limit, skip } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** The figures of the period and the site; the other filters do not touch them. */
export function summaryQuery({ du, au, site }: Filters) {
  const { date_from, date_to, site_id } = filtersToWire({
    ...(du && { du }),
    ...(au && { au }),
    ...(site && { site }),
  })
  return queryOptions({
    queryKey: [nouns.sessions, 'summary', du, au, site],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/cash-sessions/stats/summary', {
          params: { query: { date_from, date_to, site_id } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}
