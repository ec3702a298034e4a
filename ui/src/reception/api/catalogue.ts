import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { buildTree } from '../ticket/categories'

export const categoriesQuery = queryOptions({
  queryKey: [nouns.categories, 'reception'],
  queryFn: async ({ signal }) =>
    buildTree(
      await answer(
        api.GET('/v1/categories/entry-tickets', { params: { query: { is_active: true } }, signal }),
      ),
    ),
})
