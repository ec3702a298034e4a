import { centimesFromWire, centimesToWire } from '@/lib/money'
import type { Change, SessionDetail } from '../api/wire'
import { hourOf } from '../period'

/** What happened in a session, one thing after the other. */
export type Moment = { key: string; at: string; by: string | null } & (
  | { what: 'opened'; amount: number }
  | { what: 'firstSale' | 'lastSale'; ticket: number }
  | { what: 'in' | 'out'; amount: number; reason: string }
  | { what: 'corrected'; ticket: number; saleId: string; changes: Change[] }
  | { what: 'closed'; variance: number | null; comment: string | null }
)

/** `opener`: the name of who opened it, as everywhere else; the session itself knows a login only. */
export function buildTimeline(session: SessionDetail, opener: string | null): Moment[] {
  const sales = byTime(session.sales.map((sale) => ({ ...sale, at: sale.recorded_at })))
  const first = sales[0]
  const last = sales.at(-1)

  const moments: Moment[] = [
    { key: 'opened', what: 'opened', at: session.opened_at, by: opener, amount: session.initial_amount },
  ]
  if (first !== undefined)
    moments.push({
      key: 'first',
      what: 'firstSale',
      at: first.at,
      by: first.operator_name ?? null,
      ticket: first.ticket_number,
    })
  if (last !== undefined && last !== first)
    moments.push({
      key: 'last',
      what: 'lastSale',
      at: last.at,
      by: last.operator_name ?? null,
      ticket: last.ticket_number,
    })
  for (const { id, direction, amount, reason, made_at, made_by_name } of session.movements)
    moments.push({ key: id, what: direction, at: made_at, by: made_by_name ?? null, amount, reason })
  for (const { id, sale_id, ticket_number, corrected_at, corrected_by_name, changes } of session.corrections)
    moments.push({
      key: id,
      what: 'corrected',
      at: corrected_at,
      by: corrected_by_name ?? null,
      ticket: ticket_number,
      saleId: sale_id,
      changes,
    })
  if (session.closed_at !== null && session.closed_at !== undefined)
    moments.push({
      key: 'closed',
      what: 'closed',
      at: session.closed_at,
      by: session.closed_by_name ?? null,
      variance: session.variance ?? null,
      comment: session.variance_comment ?? null,
    })
  return byTime(moments)
}

/** Stable: what has the same instant keeps its order. */
const byTime = <T extends { at: string }>(rows: T[]) =>
  rows.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

export interface SalesHour {
  hour: number
  tickets: number
  /** Euros, as the wire says them. */
  amount: number
}

/** Hours from the first sale to the last, the empty ones between them too. A paper book has no hours. */
export function salesByHour(session: Pick<SessionDetail, 'kind' | 'sales'>): SalesHour[] {
  if (session.kind === 'deferred') return []
  const hours = new Map<number, { tickets: number; centimes: number }>()
  for (const sale of session.sales) {
    const hour = hourOf(sale.created_at)
    const before = hours.get(hour) ?? { tickets: 0, centimes: 0 }
    hours.set(hour, {
      tickets: before.tickets + 1,
      centimes: before.centimes + centimesFromWire(sale.total_amount),
    })
  }
  if (hours.size === 0) return []
  const from = Math.min(...hours.keys())
  const to = Math.max(...hours.keys())
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const hour = from + index
    const { tickets, centimes } = hours.get(hour) ?? { tickets: 0, centimes: 0 }
    return { hour, tickets, amount: centimesToWire(centimes) }
  })
}
