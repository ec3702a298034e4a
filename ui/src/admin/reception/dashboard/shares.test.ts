import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shares } from './shares'

describe('shares', () => {
  it('of three thirds make a whole', () => {
    expect(shares([1, 1, 1])).toEqual([334, 333, 333])
  })

  it('of nothing are nothing', () => {
    expect(shares([])).toEqual([])
    expect(shares([0, 0])).toEqual([0, 0])
  })

  it('always make 100 %, each within a tenth of what it is', () => {
    const weights = fc.array(fc.nat(50_000_000), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(weights, (grams) => {
        const total = grams.reduce((sum, one) => sum + one, 0)
        fc.pre(total > 0)
        const parts = shares(grams)
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(1000)
        for (const [index, part] of parts.entries())
          expect(Math.abs(part * total - (grams[index] ?? 0) * 1000)).toBeLessThan(total)
      }),
    )
  })
})
