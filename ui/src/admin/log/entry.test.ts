import { describe, expect, it } from 'vitest'
import { readEntry } from './entry'
import { csvText } from './csv'

describe('an entry of the log', () => {
  it('tells a payment: how much, how, and of what', () => {
    const told = readEntry({
      timestamp: '2026-11-21T10:00:00Z',
      event: 'PAYMENT_VALIDATED',
      user_id: 'person-1',
      session_id: 'session-1',
      amount: 13.5,
      payment_method: null,
      payment_methods: ['cash', 'check'],
      cart_state_before: {
        items_count: 1,
        total: 13.5,
        items: [{ id: 'item-1', category: 'chaise', weight: 4.25, price: 13.5 }],
      },
    })
    expect(told).toMatchObject({
      event: 'PAYMENT_VALIDATED',
      amount: 13.5,
      methods: ['cash', 'check'],
      lines: [{ category: 'chaise', weight: 4.25, price: 13.5 }],
      isAnomaly: false,
    })
  })

  it('survives whatever a client wrote', () => {
    const told = readEntry({
      timestamp: 't',
      event: 'BOUM',
      cart_state: 3,
      amount: 'x',
      payment_methods: [1],
    })
    expect(told).toMatchObject({ event: null, other: 'BOUM', amount: null, methods: [], lines: [] })
    expect(
      readEntry({ timestamp: 't', event: 'TICKET_RESET', cart_state: { items: [null, 2] } }).lines,
    ).toHaveLength(2)
  })
})

describe('the file of the page', () => {
  it('is read by a spreadsheet: mark, semicolons, quotes where needed', () => {
    expect(
      csvText([
        ['Quand', 'Quoi'],
        ['10:00', 'dit « a;b" »'],
      ]),
    ).toBe('\uFEFFQuand;Quoi\r\n10:00;"dit « a;b"" »"\r\n')
  })

  it('never runs what somebody typed', () => {
    expect(csvText([['=1+1', '@x', '-2', '+3']])).toBe("\uFEFF'=1+1;'@x;'-2;'+3\r\n")
  })
})
