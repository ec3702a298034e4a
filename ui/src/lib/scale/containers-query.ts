import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type Container = Schemas['Container']

/** Crates, bins and trolleys, in the order of the shop. */
export const containersQuery = queryOptions({
  queryKey: [nouns.containers],
  queryFn: ({ signal }) => answer(api.GET('/v1/containers', { signal })),
})
