import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type SetupState = Schemas['SetupView']
export type DefaultCategory = Schemas['DefaultCategory']

export const setupQuery = queryOptions({
  queryKey: [nouns.setup],
  queryFn: ({ signal }) => answer(api.GET('/v1/setup', { signal })),
})
