import { type Entry, type EntryKey, MONEY, typeKey, typeText } from '@/kit/numpad/entry'
import { type Centimes, parseEuros } from '@/lib/money'

export const METHODS = ['cash', 'card', 'check', 'free'] as const
export type Method = (typeof METHODS)[number]

/** What was handed over. */
export interface Tender {
  method: Method
  amount: Centimes
}

export interface Payment {
  /** What the lines add up to: the total, or the least it may be where the total is typed. */
  subtotal: Centimes
  asksTotal: boolean
  /** Empty means the subtotal. */
  total: Entry
  field: 'total' | 'received' | 'donation'
  method: Method
  /** Empty means the exact remaining amount. */
  received: Entry
  donation: Entry
  tenders: Tender[]
  notice: 'total-missing' | 'total-low' | null
}

export type PaymentAction =
  | { type: 'key'; key: EntryKey }
  | { type: 'paste'; text: string }
  | { type: 'method'; method: Method }
  | { type: 'cycleMethod'; direction: 1 | -1 }
  | { type: 'field'; field: Payment['field'] }
  | { type: 'quickAmount'; amount: Centimes }
  | { type: 'exact' }
  | { type: 'removeTender'; index: number }
  | { type: 'escape' }
  | { type: 'accept' }

export function openPayment(subtotal: Centimes, asksTotal = false): Payment {
  return {
    subtotal,
    asksTotal,
    total: '',
    field: asksTotal ? 'total' : 'received',
    method: subtotal === 0 && !asksTotal ? 'free' : 'cash',
    received: '',
    donation: '',
    tenders: [],
    notice: null,
  }
}

export function totalOf({ subtotal, asksTotal, total }: Payment): Centimes {
  return asksTotal && total !== '' ? (parseEuros(total) ?? 0) : subtotal
}

/** Where the total is typed it must be typed, and never be less than the articles that have a price. */
function totalNotice(payment: Payment): Payment['notice'] {
  if (!payment.asksTotal) return null
  if (payment.total === '' && payment.subtotal === 0) return 'total-missing'
  return totalOf(payment) < payment.subtotal ? 'total-low' : null
}

const sum = (amounts: Centimes[]): Centimes => amounts.reduce((total, amount) => total + amount, 0)

export const tendered = (payment: Payment): Centimes => sum(payment.tenders.map((tender) => tender.amount))

/** The gift: what was typed, and what cards and cheques bring above it all, since only cash gives money back. */
export function donationOf(payment: Payment): Centimes {
  const typed = parseEuros(payment.donation) ?? 0
  const cashless = sum(payment.tenders.filter(({ method }) => method !== 'cash').map(({ amount }) => amount))
  return Math.max(typed, cashless - totalOf(payment))
}

export const dueOf = (payment: Payment): Centimes => totalOf(payment) + donationOf(payment)
export const remainingOf = (payment: Payment): Centimes => Math.max(0, dueOf(payment) - tendered(payment))

/** Nothing is taken for « Gratuit »: it covers the rest of the ticket, never the gift. */
function freePart(payment: Payment): Centimes {
  return Math.min(remainingOf(payment), Math.max(0, totalOf(payment) - tendered(payment)))
}

export function receivedOf(payment: Payment): Centimes {
  if (payment.method === 'free') return freePart(payment)
  return payment.received === '' ? remainingOf(payment) : (parseEuros(payment.received) ?? 0)
}

/** The payment as it would stand if what is being typed were accepted now. */
export function preview(payment: Payment): {
  rest: Centimes
  change: Centimes
  donation: Centimes
} {
  const after = withTender(payment)
  return { rest: remainingOf(after), change: changeOf(after), donation: donationOf(after) }
}

export const changeOf = (payment: Payment): Centimes => Math.max(0, tendered(payment) - dueOf(payment))
export const isComplete = (payment: Payment): boolean =>
  totalNotice(payment) === null &&
  remainingOf(payment) === 0 &&
  (payment.tenders.length > 0 || totalOf(payment) === 0)

function withTender(payment: Payment): Payment {
  const amount = receivedOf(payment)
  if (amount === 0) return payment
  return { ...payment, tenders: [...payment.tenders, { method: payment.method, amount }] }
}

function nextMethod(tenders: Tender[]): Method {
  const order: Method[] = ['cash', 'check', 'card']
  return order.find((method) => !tenders.some((tender) => tender.method === method)) ?? 'cash'
}

export function reducePayment(payment: Payment, action: PaymentAction): Payment {
  switch (action.type) {
    case 'key':
      return typed(payment, (entry) => typeKey(entry, action.key, MONEY))
    case 'paste':
      return typed(payment, () => typeText(action.text, MONEY))
    case 'method':
      return { ...payment, method: action.method, received: '', field: 'received' }
    case 'cycleMethod': {
      const next = METHODS.at((METHODS.indexOf(payment.method) + action.direction) % METHODS.length)
      return { ...payment, method: next ?? 'cash', received: '', field: 'received' }
    }
    case 'field':
      return { ...payment, field: action.field, notice: null }
    case 'quickAmount': {
      const euros = String(Math.trunc(action.amount / 100))
      return { ...payment, method: 'cash', field: 'received', received: euros }
    }
    case 'exact':
      return { ...payment, field: 'received', received: '' }
    case 'removeTender':
      return {
        ...payment,
        field: 'received',
        received: '',
        tenders: payment.tenders.filter((_, index) => index !== action.index),
      }
    case 'escape':
      return { ...payment, [payment.field]: '' }
    case 'accept': {
      const notice = totalNotice(payment)
      if (notice !== null) return { ...payment, field: 'total', notice }
      if (payment.field === 'total') return { ...payment, field: 'received' }
      const after = { ...withTender(payment), field: 'received' as const, received: '' }
      return isComplete(after) ? after : { ...after, method: nextMethod(after.tenders) }
    }
  }
}

function typed(payment: Payment, change: (entry: Entry) => Entry): Payment {
  if (payment.field === 'total') return typedTotal(payment, change(payment.total))
  // A digit typed on « Gratuit » would mean nothing: money is being counted, so it is cash.
  const method = payment.field === 'received' && payment.method === 'free' ? 'cash' : payment.method
  return { ...payment, method, [payment.field]: change(payment[payment.field]) }
}

/** Nothing to pay is « Gratuit », and something is not. */
function typedTotal(payment: Payment, entry: Entry): Payment {
  const after = { ...payment, total: entry, notice: null }
  const isFree = entry !== '' && totalOf(after) === 0
  if (isFree) return { ...after, method: 'free' }
  return { ...after, method: payment.method === 'free' ? 'cash' : payment.method }
}

/** What travels: everything that was handed over, so that the server finds the change by itself. */
export function tendersToSend(payment: Payment): { method: Method; amount: Centimes }[] {
  if (payment.tenders.length === 0) return [{ method: 'free', amount: 0 }]
  return payment.tenders.map(({ method, amount }) => ({ method, amount }))
}
