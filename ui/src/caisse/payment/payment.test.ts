import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryKey } from '@/kit/numpad/entry'
import {
  changeOf,
  donationOf,
  dueOf,
  isComplete,
  METHODS,
  type Method,
  openPayment,
  type Payment,
  type PaymentAction,
  preview,
  receivedOf,
  reducePayment,
  remainingOf,
  tendered,
  tendersToSend,
} from './payment'

const keys = (text: string): PaymentAction[] =>
  [...text].map((key) => ({ type: 'key', key: key as EntryKey }))
const accept: PaymentAction = { type: 'accept' }
const by = (method: Method): PaymentAction => ({ type: 'method', method })
const gift = (text: string): PaymentAction[] => [
  { type: 'field', field: 'donation' },
  ...keys(text),
  { type: 'field', field: 'received' },
]
const play = (total: number, actions: PaymentAction[]): Payment =>
  actions.reduce(reducePayment, openPayment(total))

describe('paying in cash', () => {
  it('takes the exact amount with a single Enter', () => {
    const payment = play(1350, [accept])
    expect(isComplete(payment)).toBe(true)
    expect(tendersToSend(payment)).toEqual([{ method: 'cash', amount: 1350 }])
    expect(changeOf(payment)).toBe(0)
  })

  it('shows the change while the amount is typed, and sends what was handed over', () => {
    const typing = play(1350, keys('20'))
    expect(preview(typing)).toEqual({ rest: 0, change: 650, donation: 0 })
    const payment = reducePayment(typing, accept)
    expect(tendersToSend(payment)).toEqual([{ method: 'cash', amount: 2000 }])
    expect(changeOf(payment)).toBe(650)
  })

  it('keeps the gift out of the change', () => {
    const payment = play(1350, [...gift('1,5'), ...keys('20'), accept])
    expect(donationOf(payment)).toBe(150)
    expect(changeOf(payment)).toBe(500)
  })

  it('offers quick amounts, and the first digit afterwards still types a new amount after Clear', () => {
    const payment = play(1350, [by('card'), { type: 'quickAmount', amount: 2000 }])
    expect(payment).toMatchObject({ method: 'cash', received: '20' })
    expect(receivedOf(reducePayment(payment, { type: 'exact' }))).toBe(1350)
  })
})

describe('paying by card or cheque', () => {
  it('is exact by default', () => {
    expect(tendersToSend(play(1350, [by('card'), accept]))).toEqual([{ method: 'card', amount: 1350 }])
  })

  it('above the total is a gift, for nothing is given back on a cheque', () => {
    const payment = play(1350, [by('check'), ...keys('15'), accept])
    expect(donationOf(payment)).toBe(150)
    expect(changeOf(payment)).toBe(0)
    expect(isComplete(payment)).toBe(true)
  })

  it('after cash, gives cash back rather than making a gift', () => {
    const payment = play(1000, [...keys('5'), accept, by('check'), ...keys('8'), accept])
    expect(changeOf(payment)).toBe(300)
    expect(donationOf(payment)).toBe(0)
  })
})

describe('several payments', () => {
  it('lists them with what remains, and proposes the next means', () => {
    const payment = play(1350, [by('check'), ...keys('8'), accept])
    expect(isComplete(payment)).toBe(false)
    expect(remainingOf(payment)).toBe(550)
    expect(payment.method).toBe('cash')
    const done = reducePayment(payment, accept)
    expect(tendersToSend(done)).toEqual([
      { method: 'check', amount: 800 },
      { method: 'cash', amount: 550 },
    ])
  })

  it('proposes cash, then cheque, then card', () => {
    const proposed: Method[] = []
    let payment = openPayment(10_000)
    for (let i = 0; i < 3; i++) {
      payment = [...keys('1'), accept].reduce(reducePayment, payment)
      proposed.push(payment.method)
    }
    expect(proposed).toEqual(['check', 'card', 'cash'])
  })

  it('can be removed one by one', () => {
    const payment = play(1350, [...keys('5'), accept, { type: 'removeTender', index: 0 }])
    expect(remainingOf(payment)).toBe(1350)
  })
})

describe('a ticket given away', () => {
  it('is proposed as free when nothing is to be paid', () => {
    const payment = play(0, [accept])
    expect(isComplete(payment)).toBe(true)
    expect(tendersToSend(payment)).toEqual([{ method: 'free', amount: 0 }])
  })

  it('covers the ticket but never the gift', () => {
    const payment = play(1350, [...gift('2'), by('free'), accept])
    expect(isComplete(payment)).toBe(false)
    expect(remainingOf(payment)).toBe(200)
    expect(payment.method).toBe('cash')
  })

  it('with a gift asks for the gift in cash', () => {
    const payment = play(0, [...gift('2'), accept, accept])
    expect(tendersToSend(payment)).toEqual([{ method: 'cash', amount: 200 }])
    expect(donationOf(payment)).toBe(200)
  })

  it('turns into cash as soon as money is typed', () => {
    expect(play(0, keys('5')).method).toBe('cash')
  })
})

describe('on screen', () => {
  it('arrows go through the four means, in a loop', () => {
    const all = METHODS.map(
      (_, turns) =>
        play(
          500,
          Array.from({ length: turns }, () => ({ type: 'cycleMethod', direction: 1 }) as const),
        ).method,
    )
    expect(all).toEqual(['cash', 'card', 'check', 'free'])
    expect(play(500, [{ type: 'cycleMethod', direction: -1 }]).method).toBe('free')
  })

  it('nothing happens on a zero amount', () => {
    expect(play(500, [...keys('0'), accept]).tenders).toEqual([])
  })
})

const anyAction: fc.Arbitrary<PaymentAction> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom<EntryKey[]>('0', '1', '5', '9', ',', 'Backspace')
      .map((key) => ({ type: 'key' as const, key })),
  },
  { weight: 3, arbitrary: fc.constant<PaymentAction>({ type: 'accept' }) },
  fc.constantFrom(...METHODS).map(by),
  fc.constantFrom<PaymentAction[]>(
    { type: 'field', field: 'donation' },
    { type: 'field', field: 'received' },
    { type: 'escape' },
    { type: 'exact' },
    { type: 'removeTender', index: 0 },
    { type: 'quickAmount', amount: 2000 },
  ),
)

describe('whatever is typed', () => {
  it('a complete payment balances: handed over = total + gift + change, and change comes out of cash', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(anyAction, { maxLength: 40 }), (total, actions) => {
        const payment = play(total, actions)
        const cash = payment.tenders
          .filter(({ method }) => method === 'cash')
          .reduce((sum, { amount }) => sum + amount, 0)
        expect(changeOf(payment)).toBeLessThanOrEqual(cash)
        if (!isComplete(payment)) return
        const sent = tendersToSend(payment).reduce((sum, { amount }) => sum + amount, 0)
        expect(sent).toBe(payment.subtotal + donationOf(payment) + changeOf(payment))
        expect(sent).toBeGreaterThanOrEqual(payment.subtotal)
      }),
      { numRuns: 500 },
    )
  })

  it('an incomplete payment says what remains', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(anyAction, { maxLength: 40 }),
        (total, actions) => {
          const payment = play(total, actions)
          expect(remainingOf(payment)).toBe(Math.max(0, dueOf(payment) - tendered(payment)))
          expect(isComplete(payment)).toBe(remainingOf(payment) === 0)
        },
      ),
    )
  })
})

describe('a total that is typed', () => {
  const total = (subtotal: number, actions: PaymentAction[]): Payment =>
    actions.reduce(reducePayment, openPayment(subtotal, true))

  it('comes first, then the money: two Enters when it is exact', () => {
    const typed = total(0, [...keys('12'), accept])
    expect(typed).toMatchObject({ field: 'received', method: 'cash' })
    expect(dueOf(typed)).toBe(1200)
    const paid = reducePayment(typed, accept)
    expect(isComplete(paid)).toBe(true)
    expect(tendersToSend(paid)).toEqual([{ method: 'cash', amount: 1200 }])
  })

  it('must be typed when no article has a price', () => {
    const asked = total(0, [accept])
    expect(asked).toMatchObject({ field: 'total', notice: 'total-missing' })
    expect(isComplete(asked)).toBe(false)
  })

  it('is at least what the articles with a price add up to, which is what Enter alone means', () => {
    expect(total(800, keys('5')).notice).toBeNull()
    expect(total(800, [...keys('5'), accept])).toMatchObject({ field: 'total', notice: 'total-low' })
    expect(dueOf(total(800, [accept]))).toBe(800)
  })

  it('cannot be gone around by choosing how to pay', () => {
    const around = total(0, [by('card'), accept])
    expect(around).toMatchObject({ field: 'total', notice: 'total-missing', tenders: [] })
    expect(isComplete({ ...around, tenders: [{ method: 'card', amount: 0 }] })).toBe(false)
  })

  it('of nothing is « Gratuit », and of something is not', () => {
    const free = total(0, keys('0'))
    expect(free.method).toBe('free')
    expect(total(0, keys('0,5')).method).toBe('cash')
    const given = total(0, [...keys('0'), accept, accept])
    expect(isComplete(given)).toBe(true)
    expect(tendersToSend(given)).toEqual([{ method: 'free', amount: 0 }])
  })

  it('takes a gift on top', () => {
    const payment = total(0, [...keys('10'), accept, ...gift('2'), ...keys('20'), accept])
    expect(donationOf(payment)).toBe(200)
    expect(changeOf(payment)).toBe(800)
  })
})
