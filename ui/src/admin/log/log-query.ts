import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { dayEnd, dayStart } from '../period'
import type { LogFilters } from './filters'

const PAGE_SIZE = 50

export const logQuery = (filters: LogFilters) =>
  queryOptions({
    queryKey: [nouns.log, filters],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/admin/transaction-logs', {
          params: {
            query: {
              page: filters.page ?? 1,
              page_size: PAGE_SIZE,
              event_type: filters.evenement,
              user_id: filters.personne,
              session_id: filters.session,
              start_date: filters.du === undefined ? undefined : dayStart(filters.du),
              end_date: filters.au === undefined ? undefined : dayEnd(filters.au),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
