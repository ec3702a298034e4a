import { describe, expect, it } from 'vitest'
import { reducePayment } from '../payment/payment'
import { saleBody } from '../payment/sale-body'
import type { BasketAction } from './basket'
import {
  isBlank,
  newSale,
  readDraft,
  reduceSale,
  type SaleAction,
  type SaleState,
  writeDraft,
} from './sale-state'

const lamp = { id: 'lampe', name: 'Lampe', price: 300, maxPrice: null }
const on = (action: BasketAction): SaleAction => ({ on: 'basket', action })
const lamps: SaleAction[] = [
  on({ type: 'pick', category: lamp, hasChildren: false }),
  on({ type: 'key', key: '2' }),
  ...['a', 'a', 'a'].map((lineId) => on({ type: 'validate', lineId })),
]
const play = (actions: SaleAction[], from: SaleState = newSale('clef')): SaleState =>
  actions.reduce(reduceSale, from)
const accept: SaleAction = { on: 'payment', action: { type: 'accept' } }

function sent(): SaleState {
  const paying = play([...lamps, { on: 'openPayment' }])
  if (!paying.payment) throw new Error('not paying')
  const paid = reducePayment(paying.payment, { type: 'accept' })
  return play([{ on: 'send', body: saleBody('session', paying.basket, paid) }], paying)
}

describe('a sale', () => {
  it('does not open the payment of an empty ticket', () => {
    expect(play([{ on: 'openPayment' }]).isPaying).toBe(false)
  })

  it('asks to finish the article being typed before paying', () => {
    const state = play([
      ...lamps,
      on({ type: 'pick', category: lamp, hasChildren: false }),
      { on: 'openPayment' },
    ])
    expect(state.isPaying).toBe(false)
    expect(state.basket.typing.notice).toBe('line-unfinished')
  })

  it('cannot change its ticket while paying, except for the note', () => {
    const paying = play([...lamps, { on: 'openPayment' }])
    expect(play([on({ type: 'empty', key: 'autre' })], paying)).toBe(paying)
    expect(play([on({ type: 'typeNote', text: 'habitué' })], paying).basket.note).toBe('habitué')
  })

  it('keeps the payments already listed when one goes back to the ticket', () => {
    const halfPaid = play([
      ...lamps,
      { on: 'openPayment' },
      { on: 'payment', action: { type: 'method', method: 'check' } },
      { on: 'payment', action: { type: 'key', key: '1' } },
      accept,
      { on: 'closePayment' },
    ])
    const again = play([{ on: 'openPayment' }], halfPaid)
    expect(again.payment?.tenders).toEqual([{ method: 'check', amount: 100 }])
  })

  it('is locked between its sending and its answer: Enter and a tap make one sale', () => {
    const state = sent()
    expect(
      play(
        [accept, on({ type: 'empty', key: 'autre' }), { on: 'closePayment' }, { on: 'openPayment' }],
        state,
      ),
    ).toBe(state)
  })

  it('keeps everything but its key when refused', () => {
    const refused = play([{ on: 'refused', key: 'neuve' }], sent())
    expect(refused.sending).toBeNull()
    expect(refused.basket.lines).toHaveLength(1)
    expect(refused.basket.key).toBe('neuve')
    expect(refused.isPaying).toBe(true)
    expect(refused.payment?.tenders).toEqual([])
  })

  it('keeps its key when one stops waiting for an answer that may still exist', () => {
    expect(play([{ on: 'unlock' }], sent()).basket.key).toBe('clef')
  })

  it('leaves a blank basket with a new key once sold', () => {
    const next = play([{ on: 'sold', key: 'neuve' }], sent())
    expect(isBlank(next)).toBe(true)
    expect(next.basket.key).toBe('neuve')
  })

  it('travels in decimal euros and kilograms', () => {
    expect(sent().sending).toEqual({
      cash_session_id: 'session',
      items: [
        {
          category: 'lampe',
          quantity: 1,
          weight: 2,
          unit_price: 3,
          total_price: 3,
          preset_id: null,
          notes: null,
        },
      ],
      total_amount: 3,
      donation: 0,
      payment_method: 'cash',
      payments: [{ payment_method: 'cash', amount: 3 }],
      note: null,
    })
  })
})

describe('the draft', () => {
  it('gives back exactly what was on screen, even a sale without its answer', () => {
    for (const state of [play(lamps), play([...lamps, { on: 'openPayment' }]), sent()]) {
      expect(readDraft(JSON.parse(JSON.stringify(writeDraft(state))))).toEqual(state)
    }
  })

  it.each([null, 'texte', {}, { version: 0 }, { version: 1 }, { version: 1, basket: {} }])(
    'that is not ours is ignored: %j',
    (draft) => {
      expect(readDraft(draft)).toBeNull()
    },
  )

  it('is blank when nothing was typed', () => {
    expect(isBlank(newSale('clef'))).toBe(true)
    expect(isBlank(play([on({ type: 'key', key: '3' })]))).toBe(false)
  })
})
