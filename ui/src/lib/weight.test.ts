import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatKg, gramsFromWire, gramsToWire, kgInput, parseKg } from './weight'

const anyWeight = fc.integer({ min: 0, max: 9_999_999 })

describe('weight', () => {
  it.each([
    ['3,25', 3250],
    ['3.2', 3200],
    ['12', 12000],
    ['0,005', 5],
    ['3,25 kg', 3250],
    ['3,', 3000],
  ])('reads « %s » as %i grams', (text, grams) => {
    expect(parseKg(text)).toBe(grams)
  })

  it('is written with two decimals, three when a scale gave them', () => {
    expect(formatKg(3250)).toBe('3,25\u00a0kg')
    expect(formatKg(3200)).toBe('3,20\u00a0kg')
    expect(formatKg(5)).toBe('0,005\u00a0kg')
    expect(kgInput(3250)).toBe('3,25')
    expect(kgInput(3255)).toBe('3,255')
  })

  it('survives writing then reading, on the screen and on the wire', () => {
    fc.assert(
      fc.property(anyWeight, (grams) => {
        expect(parseKg(formatKg(grams))).toBe(grams)
        expect(parseKg(kgInput(grams))).toBe(grams)
        expect(gramsFromWire(gramsToWire(grams))).toBe(grams)
      }),
    )
  })
})
