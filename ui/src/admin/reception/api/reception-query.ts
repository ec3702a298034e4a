import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import type { Day } from '../../day'

export const ticketQuery = (ticketId: string) =>
  queryOptions({
    queryKey: [nouns.deposits, ticketId, 'detail'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/reception/tickets/{ticket_id}', {
          params: { path: { ticket_id: ticketId } },
          signal,
        }),
      ),
  })

/** Days of the reception are days of Greenwich, as the paper books are: bare dates on the wire. */
export const figuresQuery = (from: Day | undefined, to: Day | undefined) =>
  queryOptions({
    queryKey: [nouns.deposits, 'figures', from, to],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/reception/figures', {
          params: { query: { ...(from && { date_from: from }), ...(to && { date_to: to }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** The archived ones too: old tickets still bear their names. */
export const channelsQuery = queryOptions({
  queryKey: [nouns.channels, 'all'],
  queryFn: ({ signal }) =>
    answer(api.GET('/v1/reception/channels', { params: { query: { include_archived: true } }, signal })),
})

export const settingsQuery = queryOptions({
  queryKey: [nouns.receptionSettings],
  queryFn: ({ signal }) => answer(api.GET('/v1/reception/settings', { signal })),
})

export const townsQuery = (typed: string) =>
  queryOptions({
    queryKey: [nouns.deposits, 'towns', typed],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/reception/towns', { params: { query: { q: typed } }, signal })),
    placeholderData: keepPreviousData,
  })
