import { openPayment, type Payment, type PaymentAction, reducePayment } from '../payment/payment'
import type { SaleBody } from '../payment/sale-body'
import { type Basket, type BasketAction, basketTotal, isTypingLine, newBasket, reduceBasket } from './basket'

/** Everything the sale screen must find again after a reload, a crash or a change of operator. */
export interface SaleState {
  basket: Basket
  payment: Payment | null
  isPaying: boolean
  /** Sent and not yet answered: it goes again, the same, until the server says sold or refused. */
  sending: SaleBody | null
}

export type SaleAction =
  | { on: 'basket'; action: BasketAction }
  | { on: 'payment'; action: PaymentAction }
  | { on: 'openPayment' }
  | { on: 'closePayment' }
  | { on: 'send'; body: SaleBody }
  | { on: 'unlock' }
  | { on: 'refused'; key: string }
  | { on: 'sold'; key: string }
  | { on: 'restore'; state: SaleState }

export const newSale = (key: string): SaleState => ({
  basket: newBasket(key),
  payment: null,
  isPaying: false,
  sending: null,
})

export function reduceSale(state: SaleState, action: SaleAction): SaleState {
  switch (action.on) {
    case 'restore':
      return action.state
    case 'sold':
      return newSale(action.key)
    case 'refused':
      return { ...state, sending: null, basket: { ...state.basket, key: action.key } }
    case 'unlock':
      return { ...state, sending: null }
    default:
      return state.sending ? state : reduceUnlocked(state, action)
  }
}

type UnlockedAction = Exclude<SaleAction, { on: 'restore' | 'sold' | 'refused' | 'unlock' }>

function reduceUnlocked(state: SaleState, action: UnlockedAction): SaleState {
  switch (action.on) {
    case 'basket': {
      if (state.isPaying && action.action.type !== 'typeNote') return state
      return { ...state, basket: reduceBasket(state.basket, action.action) }
    }
    case 'payment':
      if (!state.isPaying || !state.payment) return state
      return { ...state, payment: reducePayment(state.payment, action.action) }
    case 'openPayment':
      return pay(state)
    case 'closePayment':
      return { ...state, isPaying: false }
    case 'send':
      return { ...state, sending: action.body }
  }
}

function pay(state: SaleState): SaleState {
  const { basket } = state
  if (basket.lines.length === 0) return state
  if (isTypingLine(basket.typing)) {
    return { ...state, basket: { ...basket, typing: { ...basket.typing, notice: 'line-unfinished' } } }
  }
  const total = basketTotal(basket.lines)
  // A cheque already in the drawer stays listed when one goes back to the ticket for a moment.
  const kept =
    state.payment && state.payment.tenders.length > 0 ? { ...state.payment, total } : openPayment(total)
  return { ...state, isPaying: true, payment: kept, basket: { ...basket, removed: [] } }
}

const DRAFT_VERSION = 1

export interface Draft extends SaleState {
  version: typeof DRAFT_VERSION
}

/** The form kept by the server. The undo of a removal is a matter of seconds: it is not kept. */
export function writeDraft(state: SaleState): Draft {
  return { version: DRAFT_VERSION, ...state, basket: { ...state.basket, removed: [] } }
}

/** Written by us and by this version, or not at all: a draft of another version is not worth a broken till. */
export function readDraft(draft: unknown): SaleState | null {
  if (typeof draft !== 'object' || draft === null) return null
  const { version, ...state } = draft as Partial<Draft>
  if (version !== DRAFT_VERSION || !Array.isArray(state.basket?.lines)) return null
  return state as SaleState
}

/** Nothing typed, nothing on the ticket: nothing to keep. */
export function isBlank({ basket, sending }: SaleState): boolean {
  const { typing } = basket
  return (
    sending === null &&
    basket.lines.length === 0 &&
    basket.note === '' &&
    typing.step === 'category' &&
    typing.weight === ''
  )
}
