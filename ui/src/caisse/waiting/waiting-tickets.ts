import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Centimes, centimesFromWire, centimesToWire } from '@/lib/money'
import { basketTotal } from '../sale/basket'
import { writeDraft } from '../sale/draft-form'
import type { SaleState } from '../sale/sale-state'

export interface WaitingTicket {
  id: string
  label: string | null
  total: Centimes
  lineCount: number
  heldBy: string | null
  heldAt: string
  basket: unknown
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const of = (ticketId: string) => ({ path: { ticket_id: ticketId } })

export const waitingKey = (sessionId: string) => [nouns.waiting, sessionId]

/** The tickets put aside in this session, the oldest first. */
export function waitingQuery(sessionId: string) {
  return queryOptions({
    queryKey: waitingKey(sessionId),
    queryFn: async ({ signal }) => {
      const params = { path: { session_id: sessionId } }
      const rows = await answer(api.GET('/v1/cash-sessions/{session_id}/waiting-tickets', { params, signal }))
      return rows.map((row): WaitingTicket => ({
        id: row.id,
        label: row.label ?? null,
        total: centimesFromWire(row.total_amount),
        lineCount: row.number_of_lines,
        heldBy: row.held_by_name ?? null,
        heldAt: row.held_at,
        basket: row.basket,
      }))
    },
  })
}

/** Made again as often as needed: the basket is put aside once, under its own key. */
export function holdTicket(sessionId: string, state: SaleState): Promise<unknown> {
  const { basket, holding } = state
  return answer(
    api.POST('/v1/cash-sessions/{session_id}/waiting-tickets', {
      params: { path: { session_id: sessionId }, header: { 'Idempotency-Key': basket.key } },
      body: {
        basket: writeDraft({ ...state, holding: null, isPaying: false }),
        label: textOrNull(holding ?? ''),
        total_amount: centimesToWire(basketTotal(basket.lines)),
        number_of_lines: basket.lines.length,
      },
    }),
  )
}

export const resumeTicket = (ticketId: string): Promise<{ basket: unknown }> =>
  answer(
    api.POST('/v1/waiting-tickets/{ticket_id}/resume', {
      params: { ...of(ticketId), header: { 'Idempotency-Key': ticketId } },
      body: { current_basket_is_empty: true },
    }),
  )

export const abandonTicket = (ticketId: string): Promise<unknown> =>
  answer(api.DELETE('/v1/waiting-tickets/{ticket_id}', { params: of(ticketId) }))
