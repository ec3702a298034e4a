import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { receptionApi } from '../api/wire'
import { filtersToWire, pageToWire, type TicketFilters } from './filters'

export const ticketListQuery = (filters: TicketFilters) =>
  queryOptions({
    queryKey: [nouns.deposits, 'list', filters],
    queryFn: ({ signal }) =>
      answer(
        receptionApi.GET('/v1/reception/tickets', {
          params: { query: { ...filtersToWire(filters), ...pageToWire(filters) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
