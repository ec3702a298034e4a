import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../period'
import { totalOf } from '../parts/flows'
import { STEPS } from './dashboard-search'
import { groupDays, stepFor, stepsFor } from './grouping'

const day = (name: string, entree: number) => ({ day: name, entree, direct: 10, sortie: 1 })

describe('the bars of the chart', () => {
  it('are days, those without anything too', () => {
    const bars = groupDays(
      [day('2026-11-19', 500), day('2026-11-21', 700)],
      '2026-11-19',
      '2026-11-21',
      'jour',
    )
    expect(bars.map(({ from, entree }) => [from, entree])).toEqual([
      ['2026-11-19', 500],
      ['2026-11-20', 0],
      ['2026-11-21', 700],
    ])
  })

  it('are weeks from Monday, cut at the ends of the period', () => {
    const bars = groupDays(
      [day('2026-11-15', 1), day('2026-11-16', 2)],
      '2026-11-12',
      '2026-11-24',
      'semaine',
    )
    expect(bars.map(({ from, to, entree }) => [from, to, entree])).toEqual([
      ['2026-11-12', '2026-11-15', 1],
      ['2026-11-16', '2026-11-22', 2],
      ['2026-11-23', '2026-11-24', 0],
    ])
  })

  it('are months, cut at the ends of the period', () => {
    const bars = groupDays([day('2026-02-28', 4)], '2026-01-15', '2026-03-02', 'mois')
    expect(bars.map(({ from, to, entree }) => [from, to, entree])).toEqual([
      ['2026-01-15', '2026-01-31', 0],
      ['2026-02-01', '2026-02-28', 4],
      ['2026-03-01', '2026-03-02', 0],
    ])
  })

  it('lose no gram, whatever the period and the step', () => {
    const offsets = fc.array(fc.tuple(fc.nat(400), fc.nat(9_999_999)), { maxLength: 40 })
    fc.assert(
      fc.property(offsets, fc.nat(400), fc.constantFrom(...STEPS), (facts, length, step) => {
        const from = '2025-10-07'
        const to = addDays(from, length)
        const days = facts.map(([offset, grams]) => day(addDays(from, Math.min(offset, length)), grams))
        const sum = (rows: { entree: number; direct: number; sortie: number }[]) =>
          rows.reduce((total, row) => total + totalOf(row), 0)
        expect(sum(groupDays(days, from, to, step))).toBe(sum(days))
      }),
      { numRuns: 40 },
    )
  })

  it('are as fine as can be read', () => {
    expect(stepFor('2026-11-01', '2026-11-21', undefined)).toBe('jour')
    expect(stepFor('2026-06-01', '2026-11-21', undefined)).toBe('semaine')
    expect(stepFor('2024-01-01', '2026-11-21', undefined)).toBe('mois')
    expect(stepFor('2026-11-01', '2026-11-21', 'semaine')).toBe('semaine')
    expect(stepFor('2024-01-01', '2026-11-21', 'jour')).toBe('mois')
    expect(stepsFor('2026-11-21', '2026-11-21')).toEqual(['jour'])
  })
})
