import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { filtersToWire, pageToWire, type TicketFilters } from './filters'

export const ticketListQuery = (filters: TicketFilters) =>
  queryOptions({
    queryKey: [nouns.deposits, 'list', filters],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/reception/tickets', {
          params: { query: { ...filtersToWire(filters), ...pageToWire(filters) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
