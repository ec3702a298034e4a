import dayjs from 'dayjs'
import type { Day } from '../../day'
import { addDays, periodBefore } from '../../period'
import { type DashboardSearch, presetOf } from './dashboard-search'

/** Open at both ends: everything there is. */
export interface Period {
  from?: Day
  to?: Day
}

const startOf = (day: Day, unit: 'month' | 'year') => dayjs(day).startOf(unit).format('YYYY-MM-DD')
const back = (day: Day, unit: 'month' | 'year', count = 1) =>
  dayjs(day).subtract(count, unit).format('YYYY-MM-DD')

export function periodOf(search: DashboardSearch, now: Day): Period {
  const { du, au } = search
  if (du !== undefined && au !== undefined) return { from: du, to: au }
  switch (presetOf(search)) {
    case 'jour':
      return { from: now, to: now }
    case 'semaine':
      return { from: addDays(now, -6), to: now }
    case 'annee':
      return { from: startOf(now, 'year'), to: now }
    case 'tout':
      return {}
    default:
      return { from: startOf(now, 'month'), to: now }
  }
}

/**
 * What a period is put beside: the one just before, or the same a year earlier. A month or a year that has begun is
 * put beside the same days of the one before, and whole months beside whole months: nobody compares 21 days with 31.
 */
export function comparedPeriod(search: DashboardSearch, { from, to }: Period): { from: Day; to: Day } | null {
  if (from === undefined || to === undefined || search.comparer === 'rien') return null
  const preset = presetOf(search)
  if (search.comparer === 'annee' || preset === 'annee')
    return { from: back(from, 'year'), to: back(to, 'year') }
  if (preset === 'mois') return { from: back(from, 'month'), to: back(to, 'month') }
  const isWhole = from === startOf(from, 'month') && startOf(addDays(to, 1), 'month') === addDays(to, 1)
  if (!isWhole) return periodBefore(from, to)
  const months = dayjs(addDays(to, 1)).diff(dayjs(from), 'month')
  return { from: back(from, 'month', months), to: addDays(from, -1) }
}

/** Whole percents of the earlier weight; `null`: there was nothing to compare with. */
export function evolution(now: number, before: number): number | null {
  return before === 0 ? null : Math.round((100 * (now - before)) / before)
}
