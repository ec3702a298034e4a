import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [nouns.sessions, sessionId, 'detail'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/cash-sessions/{session_id}', { params: { path: { session_id: sessionId } }, signal }),
      ),
  })

export const saleQuery = (saleId: string) =>
  queryOptions({
    queryKey: [nouns.sales, saleId],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/sales/{sale_id}', { params: { path: { sale_id: saleId } }, signal })),
  })
