import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type RegisterStatus = Schemas['RegisterStatus']

export const registerStatusQuery = queryOptions({
  queryKey: [nouns.registers, 'status'],
  queryFn: async ({ signal }) => (await answer(api.GET('/v1/cash-registers/status', { signal }))).data,
  refetchOnMount: 'always',
})
