import { api } from '@/lib/api/client'
import { centimesToWire } from '@/lib/money'
import { gramsToWire } from '@/lib/weight'
import { basketTotal, lineTotal } from './basket'
import type { SaleState } from './sale-state'
import type { SaleStore } from './sale-store'

/** Enough to recognise a ticket; the journal takes no more than 64 kB. */
const TOLD_LINES = 200

/** A ticket begins with its first line, and is given up when somebody empties it (spec caisse §1.14). */
export function tillEvent(before: SaleState, after: SaleState): 'TICKET_OPENED' | 'TICKET_RESET' | null {
  const had = before.basket.lines.length > 0
  const has = after.basket.lines.length > 0
  if (!had && has) return 'TICKET_OPENED'
  return had && !has && after.basket.removed.length > 0 ? 'TICKET_RESET' : null
}

/** Said to the journal of the shop and forgotten: a sale never waits for it. Returns what stops the watch. */
export function keepTillLog(sessionId: string, store: SaleStore): () => void {
  let before = store.get()
  return store.subscribe(() => {
    const after = store.get()
    const event = tillEvent(before, after)
    if (event !== null) {
      const body = {
        event,
        session_id: sessionId,
        cart_state: event === 'TICKET_OPENED' ? cartOf(after) : null,
        cart_state_before: event === 'TICKET_RESET' ? cartOf(before) : null,
        anomaly: false,
        details: null,
      }
      api.POST('/v1/transactions/log', { body }).catch(() => undefined)
    }
    before = after
  })
}

const cartOf = ({ basket: { lines } }: SaleState) => ({
  items_count: lines.length,
  items: lines.slice(0, TOLD_LINES).map((line, index) => ({
    id: `item-${index + 1}`,
    category: line.category.name,
    weight: gramsToWire(line.weight),
    price: centimesToWire(lineTotal(line)),
  })),
  total: centimesToWire(basketTotal(lines)),
})
