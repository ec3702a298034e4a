import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export const permissionsQuery = (personId: string) =>
  queryOptions({
    queryKey: [nouns.permissions, personId],
    queryFn: async ({ signal }) =>
      (await answer(api.GET('/v1/users/me/permissions', { signal }))).permissions,
  })
