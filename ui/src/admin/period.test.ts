import { describe, expect, it } from 'vitest'
import { isDay } from './day'
import { dayEnd, dayStart, hourOf, periodBefore, presetPeriod } from './period'

describe('a day of the shop', () => {
  it('begins and ends at midnight in Paris, the night the clocks change too', () => {
    expect([dayStart('2026-07-01'), dayEnd('2026-07-01')]).toEqual([
      '2026-06-30T22:00:00.000Z',
      '2026-07-01T21:59:59.999Z',
    ])
    expect([dayStart('2026-03-29'), dayEnd('2026-03-29')]).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T21:59:59.999Z',
    ])
  })

  it('gives a moment its hour on the wall', () => {
    expect(hourOf('2026-11-21T09:15:00Z')).toBe(10)
    expect(hourOf('2026-07-21T22:15:00Z')).toBe(0)
  })

  it('is a real one', () => {
    expect(['2026-02-29', '2024-02-29', '26-1-1', 20260101, null].map(isDay)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('a period', () => {
  it('is compared with the one just before, as long', () => {
    expect(periodBefore('2026-03-01', '2026-03-31')).toEqual({ from: '2026-01-29', to: '2026-02-28' })
    expect(periodBefore('2026-11-21', '2026-11-21')).toEqual({ from: '2026-11-20', to: '2026-11-20' })
  })

  it('ends today', () => {
    expect(presetPeriod('week', '2026-11-21')).toEqual({ from: '2026-11-15', to: '2026-11-21' })
    expect(presetPeriod('today', '2026-11-21')).toEqual({ from: '2026-11-21', to: '2026-11-21' })
  })
})
