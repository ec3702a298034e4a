import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

const french = new Intl.Collator('fr')

/** Who may have received something: those who sign in with a code. */
export const peopleQuery = queryOptions({
  queryKey: [nouns.operators, 'reception'],
  queryFn: async ({ signal }) =>
    (await answer(api.GET('/v1/auth/operators', { signal })))
      .map(({ id, display_name }) => ({ id, name: display_name }))
      .toSorted((a, b) => french.compare(a.name, b.name)),
})
