import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { bookDayOf, bookDayToWire, type CalendarDay } from '@/lib/dates'
import { type Grams, gramsFromWire } from '@/lib/weight'

export interface Poste {
  id: string
  isOpen: boolean
  openedAt: string
  openedBy: string | null
  /** The day of the paper book, for a deferred poste only. */
  day: CalendarDay | null
  isMine: boolean
  isHere: boolean
  ticketsOpen: number
  ticketsTotal: number
  weight: Grams
}

const fromWire = (wire: Schemas['PosteView']): Poste => ({
  id: wire.id,
  isOpen: wire.status === 'opened',
  openedAt: wire.opened_at,
  openedBy: wire.opened_by_name ?? null,
  day: wire.is_deferred ? bookDayOf(wire.opened_at) : null,
  isMine: wire.is_mine,
  isHere: wire.is_here,
  ticketsOpen: wire.tickets_open,
  ticketsTotal: wire.tickets_total,
  weight: gramsFromWire(wire.total_weight),
})

export const openPostesQuery = queryOptions({
  queryKey: [nouns.deposits, 'postes'],
  queryFn: async ({ signal }) => {
    const { postes } = await answer(
      api.GET('/v1/reception/postes', { params: { query: { status: 'opened' } }, signal }),
    )
    return postes.map(fromWire)
  },
  refetchOnMount: 'always',
})

export const posteQuery = (posteId: string) =>
  queryOptions({
    queryKey: [nouns.deposits, 'poste', posteId],
    queryFn: async ({ signal }) =>
      fromWire(
        await answer(
          api.GET('/v1/reception/postes/{poste_id}', { params: { path: { poste_id: posteId } }, signal }),
        ),
      ),
  })

/** The key is made once per decision: asked again, one poste is open. */
export function useOpenPoste() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ key, day }: { key: string; day: CalendarDay | null }) =>
      answer(
        api.POST('/v1/reception/postes/open', {
          params: { header: { 'Idempotency-Key': key } },
          body: { opened_at: day === null ? null : bookDayToWire(day) },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [nouns.deposits] }),
  })
}

/** `onClosed` runs even when the card it was closed from has already left the screen. */
export function useClosePoste(onClosed: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (posteId: string) =>
      answer(api.POST('/v1/reception/postes/{poste_id}/close', { params: { path: { poste_id: posteId } } })),
    onSuccess: onClosed,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [nouns.deposits] }),
  })
}
