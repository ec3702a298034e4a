import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type Register = Schemas['RegisterView']
export type Site = Schemas['SiteResponse']

export const registersQuery = queryOptions({
  queryKey: [nouns.registers, 'all'],
  queryFn: ({ signal }) =>
    answer(api.GET('/v1/cash-registers', { params: { query: { limit: 200 } }, signal })),
})

export const sitesQuery = queryOptions({
  queryKey: [nouns.sites],
  queryFn: ({ signal }) => answer(api.GET('/v1/sites', { params: { query: { limit: 200 } }, signal })),
})

/** Those who may be at the till today. */
export const peopleQuery = queryOptions({
  queryKey: [nouns.people],
  queryFn: ({ signal }) => answer(api.GET('/v1/users/active-operators', { signal })),
})

export function personName(person: Schemas['UserResponse']): string {
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ')
  return name === '' ? (person.username ?? '') : name
}
