import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem, type Problem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { categoriesQuery } from '../api/categories-query'
import type { Act } from './acts'

export type Outcome = { key: number; message: string; undo: Act | undefined } | { problem: Problem }

/** Acts go to the server one after the other; the screen is ahead of it, and comes back loudly if it is refused. */
export function useActs() {
  const queryClient = useQueryClient()
  const { queryKey } = categoriesQuery
  const [outcome, setOutcome] = useState<Outcome>()
  const mutation = useMutation({
    mutationKey: ['catalogue'],
    scope: { id: 'catalogue' },
    mutationFn: ({ send }: Act) => send(),
    onMutate: async ({ apply }) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (rows) => rows && apply(rows))
      return { before }
    },
    onSuccess: (_, { message, undo }) =>
      setOutcome((last) => ({
        key: last !== undefined && 'key' in last ? last.key + 1 : 1,
        message,
        undo,
      })),
    onError: (error, _, context) => {
      queryClient.setQueryData(queryKey, context?.before)
      setOutcome({ problem: asProblem(error) })
    },
    onSettled: async () => {
      // The last one asks for the truth: before, it would take back what still waits to be sent.
      if (queryClient.isMutating({ mutationKey: ['catalogue'] }) === 1)
        await queryClient.invalidateQueries({ queryKey: [nouns.categories] })
    },
  })
  return {
    run: (act: Act) => mutation.mutate(act),
    refuse: (problem: Problem) => setOutcome({ problem }),
    say: (message: string) => setOutcome({ key: Date.now(), message, undo: undefined }),
    outcome,
    forget: () => setOutcome(undefined),
  }
}
