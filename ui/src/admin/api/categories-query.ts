import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

/** The archived ones too: old lines still bear their names. */
export const categoriesQuery = queryOptions({
  queryKey: [nouns.categories, 'all'],
  queryFn: ({ signal }) =>
    answer(api.GET('/v1/categories', { params: { query: { include_archived: true } }, signal })),
})
