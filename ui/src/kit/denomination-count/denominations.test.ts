import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Count, countedPieces, countTotal, DENOMINATIONS, setCount } from './denominations'

const anyCount: fc.Arbitrary<Count> = fc
  .array(fc.tuple(fc.constantFrom(...DENOMINATIONS), fc.integer({ min: 0, max: 500 })))
  .map((pairs) => Object.fromEntries(pairs))

describe('counting coins and notes', () => {
  it('knows the fifteen euro notes and coins', () => {
    expect(DENOMINATIONS).toHaveLength(15)
    expect(countTotal(Object.fromEntries(DENOMINATIONS.map((value) => [value, 1])))).toBe(88888)
  })

  it('adds up to centimes', () => {
    expect(countTotal({ 2000: 2, 200: 3, 5: 1 })).toBe(4605)
    expect(countTotal({})).toBe(0)
  })

  it('never goes below none', () => {
    expect(setCount({}, 200, -1)).toEqual({ 200: 0 })
  })

  it('changes the total by exactly what is added', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom(...DENOMINATIONS), (count, value) => {
        const more = setCount(count, value, (count[value] ?? 0) + 1)
        expect(countTotal(more)).toBe(countTotal(count) + value)
      }),
    )
  })

  it('lists only what is there, and the list gives the total back', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const pieces = countedPieces(count)
        expect(pieces.every(({ quantity }) => quantity > 0)).toBe(true)
        expect(pieces.reduce((sum, piece) => sum + piece.value * piece.quantity, 0)).toBe(countTotal(count))
      }),
    )
  })
})
