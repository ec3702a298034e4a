import type { Schemas } from '@/lib/api/client'
import { centimesToWire } from '@/lib/money'
import { gramsToWire } from '@/lib/weight'
import { type Basket, type Line, lineTotal } from '../sale/basket'
import { donationOf, type Payment, tendersToSend, totalOf } from './payment'

export type SaleBody = Schemas['CreateSale']

/** What `POST /v1/sales` receives: decimal euros and kilograms begin here and nowhere else. */
export function saleBody(sessionId: string, basket: Basket, payment: Payment): SaleBody {
  const tenders = tendersToSend(payment)
  const [only, ...others] = tenders
  return {
    cash_session_id: sessionId,
    items: basket.lines.map(itemBody),
    total_amount: centimesToWire(totalOf(payment)),
    donation: centimesToWire(donationOf(payment)),
    payment_method: only && others.length === 0 ? only.method : 'cash',
    payments: tenders.map(({ method, amount }) => ({
      payment_method: method,
      amount: centimesToWire(amount),
    })),
    note: textOrNull(basket.note),
  }
}

function itemBody(line: Line): Schemas['CreateItem'] {
  return {
    category: line.category.id,
    quantity: line.quantity,
    weight: gramsToWire(line.weight),
    unit_price: centimesToWire(line.unitPrice),
    total_price: centimesToWire(lineTotal(line)),
    preset_id: line.preset?.id ?? null,
    notes: textOrNull(line.note),
  }
}

const textOrNull = (text: string): string | null => text.trim() || null
