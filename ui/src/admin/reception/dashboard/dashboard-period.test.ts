import { describe, expect, it } from 'vitest'
import { comparedPeriod, evolution, periodOf } from './dashboard-period'
import { type DashboardSearch, readDashboard } from './dashboard-search'

const NOW = '2026-11-21'
const beside = (search: DashboardSearch, now = NOW) => comparedPeriod(search, periodOf(search, now))

describe('the period of the dashboard', () => {
  it.each([
    [{}, { from: '2026-11-01', to: NOW }],
    [{ periode: 'jour' }, { from: NOW, to: NOW }],
    [{ periode: 'semaine' }, { from: '2026-11-15', to: NOW }],
    [{ periode: 'annee' }, { from: '2026-01-01', to: NOW }],
    [{ periode: 'tout' }, {}],
    [
      { periode: 'tout', du: '2026-03-02', au: '2026-03-09' },
      { from: '2026-03-02', to: '2026-03-09' },
    ],
  ] satisfies [DashboardSearch, object][])('%o is %o', (search, period) => {
    expect(periodOf(search, NOW)).toEqual(period)
  })

  it('survives any address', () => {
    expect(readDashboard({ periode: 'siecle', du: '2026-02-30', comparer: 3, pas: 'heure' })).toEqual({})
    expect(readDashboard({ du: '2026-03-09', au: '2026-03-02' })).toEqual({})
    expect(readDashboard({ periode: 'annee', comparer: 'annee', pas: 'mois' })).toEqual({
      periode: 'annee',
      comparer: 'annee',
      pas: 'mois',
    })
  })
})

describe('what it is put beside', () => {
  it.each([
    ['yesterday for a day', { periode: 'jour' }, '2026-11-20', '2026-11-20'],
    ['the seven days before', { periode: 'semaine' }, '2026-11-08', '2026-11-14'],
    ['the same days of the month before', { periode: 'mois' }, '2026-10-01', '2026-10-21'],
    ['the same days of the year before', { periode: 'annee' }, '2025-01-01', '2025-11-21'],
    ['as many days just before', { du: '2026-11-03', au: '2026-11-07' }, '2026-10-29', '2026-11-02'],
    ['a whole month for a whole month', { du: '2026-03-01', au: '2026-03-31' }, '2026-02-01', '2026-02-28'],
    ['a quarter for a quarter', { du: '2026-04-01', au: '2026-06-30' }, '2026-01-01', '2026-03-31'],
    ['the same a year earlier', { periode: 'semaine', comparer: 'annee' }, '2025-11-15', '2025-11-21'],
  ] satisfies [string, DashboardSearch, string, string][])('is %s', (_, search, from, to) => {
    expect(beside(search)).toEqual({ from, to })
  })

  it('stays within a shorter month, and within a year without 29 February', () => {
    expect(beside({ periode: 'mois' }, '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    const leap = { du: '2024-02-29', au: '2024-02-29', comparer: 'annee' } as const
    expect(beside(leap)).toEqual({ from: '2023-02-28', to: '2023-02-28' })
  })

  it('is nothing when nobody asked, or when everything is shown', () => {
    expect(beside({ comparer: 'rien' })).toBeNull()
    expect(beside({ periode: 'tout', comparer: 'annee' })).toBeNull()
  })
})

describe('a difference', () => {
  it('is in whole percents, and none when there was nothing before', () => {
    expect(evolution(112_000, 100_000)).toBe(12)
    expect(evolution(0, 5_000)).toBe(-100)
    expect(evolution(1_000, 1_000)).toBe(0)
    expect(evolution(5_000, 0)).toBeNull()
  })
})
