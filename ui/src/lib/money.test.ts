import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { centimesFromWire, centimesToWire, eurosInput, formatEuros, parseEuros } from './money'

const anyAmount = fc.integer({ min: -99_999_999, max: 99_999_999 })

describe('money', () => {
  it.each([
    ['13,50', 1350],
    ['13.5', 1350],
    ['13', 1300],
    [',5', 50],
    ['0,05', 5],
    ['1 234,56 €', 123456],
    ['-2,00', -200],
    ['13,', 1300],
    ['10,005', 1001],
    ['10,004', 1000],
    ['-10,005', -1001],
  ])('reads « %s » as %i centimes', (text, centimes) => {
    expect(parseEuros(text)).toBe(centimes)
  })

  it.each(['', ',', 'abc', '1,2,3', '1e3', '--1', '12a'])('reads « %s » as no amount', (text) => {
    expect(parseEuros(text)).toBeNull()
  })

  it('is written as in a French shop', () => {
    expect(formatEuros(1350)).toBe('13,50\u00a0€')
    expect(formatEuros(5)).toBe('0,05\u00a0€')
    expect(formatEuros(-200)).toBe('-2,00\u00a0€')
    expect(formatEuros(123456)).toBe('1\u202f234,56\u00a0€')
  })

  it('survives writing then reading, on the screen and on the wire', () => {
    fc.assert(
      fc.property(anyAmount, (centimes) => {
        expect(parseEuros(formatEuros(centimes))).toBe(centimes)
        expect(parseEuros(eurosInput(centimes))).toBe(centimes)
        expect(centimesFromWire(centimesToWire(centimes))).toBe(centimes)
        expect(centimesFromWire(JSON.parse(JSON.stringify(centimesToWire(centimes))) as number)).toBe(
          centimes,
        )
      }),
    )
  })

  it('reads prices the server sends as text', () => {
    expect(centimesFromWire('1.50')).toBe(150)
    expect(centimesFromWire(null)).toBe(0)
  })
})
