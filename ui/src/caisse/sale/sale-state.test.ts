import { describe, expect, it } from 'vitest'
import { reducePayment } from '../payment/payment'
import { saleBody } from '../payment/sale-body'
import type { BasketAction } from './basket'
import { readDraft, writeDraft } from './draft-form'
import { isBlank, newSale, reduceSale, type SaleAction, type SaleState, withPricing } from './sale-state'

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

  it('being put aside is locked until it is, and then leaves a blank basket', () => {
    const holding = play([...lamps, { on: 'hold', label: 'Madame Roux' }])
    expect(holding.holding).toBe('Madame Roux')
    expect(play([on({ type: 'empty', key: 'autre' }), { on: 'openPayment' }], holding)).toBe(holding)
    expect(play([{ on: 'unlock' }], holding).basket).toEqual(play(lamps).basket)
    expect(isBlank(play([{ on: 'held', key: 'neuve' }], holding))).toBe(true)
  })

  it('is not put aside when there is nothing on it', () => {
    expect(play([{ on: 'hold', label: '' }]).holding).toBeNull()
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

describe('where the total is typed', () => {
  const shop = withPricing(newSale('clef'), 'total')
  const lampForNothing: SaleAction[] = [
    on({ type: 'pick', category: lamp, hasChildren: false }),
    on({ type: 'key', key: '2' }),
    ...['a', 'a'].map((lineId) => on({ type: 'validate', lineId })),
  ]

  it('asks for it at payment, and sends it', () => {
    const paying = play([...lampForNothing, { on: 'openPayment' }], shop)
    expect(paying.payment).toMatchObject({ asksTotal: true, field: 'total', subtotal: 0 })
    const typed = play(
      [...'12'].map((key) => ({ on: 'payment', action: { type: 'key', key: key as '1' } })),
      paying,
    )
    expect(typed.payment && saleBody('session', typed.basket, typed.payment)).toMatchObject({
      total_amount: 12,
    })
  })

  it('asks nothing for a ticket made of reasons', () => {
    const preset = { id: 'don', name: 'Don', kind: 'donation', price: 0 } as const
    const given = play(
      [...lampForNothing.slice(0, 3), on({ type: 'preset', preset }), ...lampForNothing.slice(3)],
      shop,
    )
    expect(given.basket.lines[0]?.preset).toEqual(preset)
    expect(play([{ on: 'openPayment' }], given).payment).toMatchObject({ asksTotal: false, method: 'free' })
  })

  it('the next ticket is made the same way', () => {
    expect(play([...lampForNothing, { on: 'sold', key: 'neuve' }], shop).basket.pricing).toBe('total')
  })
})

describe('the draft', () => {
  it('gives back exactly what was on screen, even a sale without its answer', () => {
    for (const state of [play(lamps), play([...lamps, { on: 'openPayment' }]), sent()]) {
      expect(readDraft(JSON.parse(JSON.stringify(writeDraft(state))))).toEqual(state)
    }
  })

  it('of a thousand lines stays well below what a request may carry', () => {
    const preset = { id: 'don', name: 'Don 0 €', kind: 'donation', price: 0 } as const
    const [line] = play(lamps).basket.lines
    const lines = Array.from({ length: 1_000 }, () => ({
      ...line,
      id: crypto.randomUUID(),
      preset,
      note: 'à livrer',
    }))
    const state = play(lamps)
    const written = JSON.stringify(
      writeDraft({ ...state, basket: { ...state.basket, lines: lines as never } }),
    )
    expect(written.length).toBeLessThan(200_000)
    expect(readDraft(JSON.parse(written))?.basket.lines).toEqual(lines)
  })

  it.each([null, 'texte', {}, { version: 0 }, { version: 2 }, { version: 1, basket: { lines: [] } }])(
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
