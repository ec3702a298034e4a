import { describe, expect, it } from 'vitest'
import { isUnusual } from './guard'

describe('a weight worth a second look', () => {
  it('is more than 200 kg, of anything', () => {
    expect(isUnusual(200_001, undefined)).toBe(true)
    expect(isUnusual(200_000, undefined)).toBe(false)
  })

  it('is more than ten times the largest of the day', () => {
    expect(isUnusual(25_001, 2_500)).toBe(true)
    expect(isUnusual(25_000, 2_500)).toBe(false)
  })

  it('is never a light one', () => expect(isUnusual(20_000, 5)).toBe(false))
})
