import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { bookDayOf, type CalendarDay } from '@/lib/dates'

export interface Book {
  sessionId: string
  registerId: string | null
  day: CalendarDay
}

/** The paper books this person has begun to type and not closed yet, the most recent day first. */
export const openBooksQuery = (personId: string) =>
  queryOptions({
    queryKey: [nouns.sessions, 'books', personId],
    queryFn: async ({ signal }): Promise<Book[]> => {
      const query = {
        kind: 'deferred',
        status: 'open',
        operator_id: personId,
        include_empty: true,
        limit: 100,
      } as const
      const { data } = await answer(api.GET('/v1/cash-sessions', { params: { query }, signal }))
      return data.map(({ id, register_id, opened_at }) => ({
        sessionId: id,
        registerId: register_id ?? null,
        day: bookDayOf(opened_at),
      }))
    },
    refetchOnMount: 'always',
  })
