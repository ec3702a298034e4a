import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type Operator = Schemas['OperatorOut']

/** Élodie comes before Fatou. */
const french = new Intl.Collator('fr')

/** Who may sign in with a code. Always asked again: the screen may have stayed open for days. */
export const operatorsQuery = queryOptions({
  queryKey: [nouns.operators],
  queryFn: ({ signal }) => answer(api.GET('/v1/auth/operators', { signal })),
  select: (operators) => operators.toSorted((a, b) => french.compare(a.display_name, b.display_name)),
  refetchOnMount: 'always',
})
