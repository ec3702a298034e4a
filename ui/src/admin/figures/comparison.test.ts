import { describe, expect, it } from 'vitest'
import { compareDays, evolution } from './comparison'

const day = (name: string, total_sales: number, tickets = 1) => ({
  day: name,
  tickets,
  total_sales,
  donations: 0,
  weight_out: 0,
  weight_in: 0,
})

describe('takings beside those of the period before', () => {
  it('puts each day beside the one at the same place, zeros included', () => {
    const days = compareDays(
      '2026-03-28',
      '2026-03-30',
      [day('2026-03-28', 120.5), day('2026-03-30', 80)],
      [day('2026-03-26', 60)],
    )
    expect(
      days.map(({ day: name, sales, before, salesBefore }) => [name, sales, before, salesBefore]),
    ).toEqual([
      ['2026-03-28', 120.5, '2026-03-25', 0],
      ['2026-03-29', 0, '2026-03-26', 60],
      ['2026-03-30', 80, '2026-03-27', 0],
    ])
  })

  it('says how much more or less in whole percent, and nothing without a past', () => {
    expect(evolution([day('a', 110)], [day('b', 100)])).toBe(10)
    expect(evolution([day('a', 50)], [day('b', 100)])).toBe(-50)
    expect(evolution([day('a', 50)], [])).toBeNull()
  })
})
