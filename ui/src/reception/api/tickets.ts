import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { bookDayOf, type CalendarDay } from '@/lib/dates'
import { type Grams, gramsFromWire } from '@/lib/weight'
import type { Ligne } from '../ticket/ligne'

export interface TicketSummary {
  id: string
  posteId: string
  benevole: string
  createdAt: string
  closedAt: string | null
  isOpen: boolean
  /** The day of the paper book it was typed from. */
  day: CalendarDay | null
  isHere: boolean
  ligneCount: number
  weight: Grams
  channel: { id: string; name: string } | null
  provenance: string | null
}

export interface Ticket extends TicketSummary {
  lignes: Ligne[]
}

export interface TicketFilters {
  day?: CalendarDay | undefined
  benevoleId?: string | undefined
  status?: 'opened' | 'closed' | undefined
  search?: string | undefined
}

const PAGE_SIZE = 50
const RECENT = 12

const summaryFromWire = (wire: Schemas['TicketSummaryResponse']): TicketSummary => ({
  id: wire.id,
  posteId: wire.poste_id,
  benevole: wire.benevole_username,
  createdAt: wire.created_at,
  closedAt: wire.closed_at ?? null,
  isOpen: wire.status === 'opened',
  day: wire.is_deferred ? bookDayOf(wire.created_at) : null,
  isHere: wire.is_here,
  ligneCount: wire.total_lignes,
  weight: gramsFromWire(wire.total_poids),
  channel: wire.channel_id == null ? null : { id: wire.channel_id, name: wire.channel_name ?? '' },
  provenance: wire.provenance ?? null,
})

export const ligneFromWire = (wire: Schemas['LigneResponse']): Ligne => ({
  id: wire.id,
  category: { id: wire.category_id, name: wire.category_label },
  weight: gramsFromWire(wire.poids_kg),
  destination: wire.destination,
  isExit: wire.is_exit,
  notes: wire.notes ?? '',
  isCorrected: wire.is_corrected,
})

export const ticketKey = (ticketId: string) => [nouns.deposits, 'ticket', ticketId] as const

export const ticketQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ticketKey(ticketId),
    queryFn: async ({ signal }): Promise<Ticket> => {
      const params = { path: { ticket_id: ticketId } }
      const wire = await answer(api.GET('/v1/reception/tickets/{ticket_id}', { params, signal }))
      return { ...summaryFromWire(wire), lignes: wire.lignes.map(ligneFromWire) }
    },
    refetchOnMount: 'always',
  })

const page = async (query: object, signal: AbortSignal) => {
  const wire = await answer(api.GET('/v1/reception/tickets', { params: { query }, signal }))
  return {
    tickets: wire.tickets.map(summaryFromWire),
    total: wire.total,
    page: wire.page,
    pages: wire.total_pages,
  }
}

/** Every ticket still open, empty ones included: nothing begun is out of sight. */
export const openTicketsQuery = queryOptions({
  queryKey: [nouns.deposits, 'open'],
  queryFn: async ({ signal }) =>
    (await page({ status: 'opened', include_empty: true, per_page: 100 }, signal)).tickets,
  refetchOnMount: 'always',
})

export const recentTicketsQuery = queryOptions({
  queryKey: [nouns.deposits, 'recent'],
  queryFn: async ({ signal }) => (await page({ status: 'closed', per_page: RECENT }, signal)).tickets,
  refetchOnMount: 'always',
})

export const historyQuery = ({ day, benevoleId, status, search }: TicketFilters) =>
  infiniteQueryOptions({
    queryKey: [nouns.deposits, 'history', { day, benevoleId, status, search }],
    queryFn: ({ pageParam, signal }) =>
      page(
        {
          page: pageParam,
          per_page: PAGE_SIZE,
          date_from: day,
          date_to: day,
          benevole_id: benevoleId,
          status,
          search,
          include_empty: status === 'opened',
        },
        signal,
      ),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page < last.pages ? last.page + 1 : undefined),
  })

export function useCreateTicket() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ key, posteId, channelId }: { key: string; posteId: string; channelId: string | null }) =>
      answer(
        api.POST('/v1/reception/tickets', {
          params: { header: { 'Idempotency-Key': key } },
          body: { poste_id: posteId, channel_id: channelId, provenance: null },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [nouns.deposits] }),
  })
}

export function useCloseTicket() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ticketId: string) =>
      answer(
        api.POST('/v1/reception/tickets/{ticket_id}/close', { params: { path: { ticket_id: ticketId } } }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [nouns.deposits] }),
  })
}
