import type { LogEntry } from '../api/wire'
import { EVENTS, type LogEvent } from './filters'

interface CartLine {
  category: string | null
  weight: number
  price: number
}

/** An entry of the log, whatever wrote it: only what can be told is kept. */
export interface Told {
  at: string
  event: LogEvent | null
  /** The word the screen does not know. */
  other: string
  personId: string | null
  sessionId: string | null
  /** Euros, as the wire says them. */
  amount: number | null
  methods: string[]
  lines: CartLine[]
  isAnomaly: boolean
  details: string | null
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function linesOf(cart: Record<string, unknown>): CartLine[] {
  if (!Array.isArray(cart.items)) return []
  return cart.items.map((item: unknown) => {
    const { category, weight, price } = record(item)
    return { category: text(category), weight: number(weight) ?? 0, price: number(price) ?? 0 }
  })
}

export function readEntry(entry: LogEntry): Told {
  const cart = record(entry.cart_state_before ?? entry.cart_state)
  const methods: unknown[] = Array.isArray(entry.payment_methods)
    ? entry.payment_methods
    : [entry.payment_method]
  return {
    at: text(entry.timestamp) ?? '',
    event: EVENTS.find((known) => known === entry.event) ?? null,
    other: text(entry.event) ?? '',
    personId: text(entry.user_id),
    sessionId: text(entry.session_id),
    amount: number(entry.amount) ?? number(cart.total),
    methods: methods.filter((method) => typeof method === 'string'),
    lines: linesOf(cart),
    isAnomaly: entry.anomaly === true || entry.event === 'ANOMALY_DETECTED',
    details: text(entry.details),
  }
}
