import { openPayment, type Payment, type PaymentAction, reducePayment } from '../payment/payment'
import type { SaleBody } from '../payment/sale-body'
import {
  type Basket,
  type BasketAction,
  basketTotal,
  isTypingLine,
  newBasket,
  type Pricing,
  reduceBasket,
} from './basket'

/** Everything the sale screen must find again after a reload, a crash or a change of operator. */
export interface SaleState {
  basket: Basket
  payment: Payment | null
  isPaying: boolean
  /** Sent and not yet answered: it goes again, the same, until the server says sold or refused. */
  sending: SaleBody | null
  /** Being put aside under this name, and not yet answered: it goes again in the same way. */
  holding: string | null
}

export type SaleAction =
  | { on: 'basket'; action: BasketAction }
  | { on: 'payment'; action: PaymentAction }
  | { on: 'openPayment' }
  | { on: 'closePayment' }
  | { on: 'send'; body: SaleBody }
  | { on: 'hold'; label: string }
  | { on: 'unlock' }
  | { on: 'refused'; key: string }
  | { on: 'sold' | 'held'; key: string }
  | { on: 'restore'; state: SaleState }

export const newSale = (key: string, pricing: Pricing = 'lines'): SaleState => ({
  basket: newBasket(key, pricing),
  payment: null,
  isPaying: false,
  sending: null,
  holding: null,
})

export function reduceSale(state: SaleState, action: SaleAction): SaleState {
  switch (action.on) {
    case 'restore':
      return action.state
    case 'sold':
    case 'held':
      return newSale(action.key, state.basket.pricing)
    case 'refused':
      return { ...state, sending: null, holding: null, basket: { ...state.basket, key: action.key } }
    case 'unlock':
      return { ...state, sending: null, holding: null }
    default:
      return isLocked(state) ? state : reduceUnlocked(state, action)
  }
}

/** How the total is made is a choice of the till, read anew each time. */
export const withPricing = (state: SaleState, pricing: Pricing): SaleState =>
  state.basket.pricing === pricing ? state : { ...state, basket: { ...state.basket, pricing } }

/** On its way to the server: nothing of it changes any more. */
export const isLocked = ({ sending, holding }: SaleState): boolean => sending !== null || holding !== null

type UnlockedAction = Exclude<SaleAction, { on: 'restore' | 'sold' | 'held' | 'refused' | 'unlock' }>

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
    case 'hold':
      return isBlank(state) ? state : { ...state, holding: action.label }
  }
}

function pay(state: SaleState): SaleState {
  const { basket } = state
  if (basket.lines.length === 0) return state
  if (isTypingLine(basket.typing)) {
    return { ...state, basket: { ...basket, typing: { ...basket.typing, notice: 'line-unfinished' } } }
  }
  const subtotal = basketTotal(basket.lines)
  // A ticket made of reasons (gift, recycling) costs nothing: no total is asked.
  const asksTotal = basket.pricing === 'total' && basket.lines.some(({ preset }) => preset === null)
  // A cheque already in the drawer stays listed when one goes back to the ticket for a moment.
  const kept =
    state.payment && state.payment.tenders.length > 0
      ? { ...state.payment, subtotal, asksTotal }
      : openPayment(subtotal, asksTotal)
  return { ...state, isPaying: true, payment: kept, basket: { ...basket, removed: [] } }
}

/** Nothing typed, nothing on the ticket: nothing to keep. */
export function isBlank({ basket, sending, holding }: SaleState): boolean {
  const { typing } = basket
  return (
    sending === null &&
    holding === null &&
    basket.lines.length === 0 &&
    basket.note === '' &&
    typing.step === 'category' &&
    typing.weight === ''
  )
}
