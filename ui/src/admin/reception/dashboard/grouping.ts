import dayjs from 'dayjs'
import type { Day } from '../../day'
import { addDays, daysBetween } from '../../period'
import { addFlows, type FlowGrams, NOTHING } from '../parts/flows'
import { type Step, STEPS } from './dashboard-search'

export interface DayFlows extends FlowGrams {
  day: Day
}

/** One bar: a day, a week from Monday, a month, never past the ends of the period. */
export interface Group extends FlowGrams {
  from: Day
  to: Day
}

/** More bars than this are a hedge, not a chart. */
const MOST_BARS = 100
const DAYS_IN = { jour: 1, semaine: 7, mois: 28 }

export function stepsFor(from: Day, to: Day): Step[] {
  const days = daysBetween(from, to) + 1
  const kept = STEPS.filter(
    (step) => days / DAYS_IN[step] <= MOST_BARS && (step === 'jour' || days > DAYS_IN[step]),
  )
  return kept.length > 0 ? kept : ['mois']
}

/** What was asked when it makes sense, else the finest that stays readable. */
export function stepFor(from: Day, to: Day, asked: Step | undefined): Step {
  const possible = stepsFor(from, to)
  const found = possible.find((step) => step === asked)
  if (found !== undefined) return found
  const days = daysBetween(from, to) + 1
  return possible.find((step) => days / DAYS_IN[step] <= 31) ?? possible.at(-1) ?? 'mois'
}

export function groupDays(days: readonly DayFlows[], from: Day, to: Day, step: Step): Group[] {
  const groups: Group[] = []
  for (let start = from; start <= to;) {
    const next = nextStart(start, step)
    const end = next > to ? to : addDays(next, -1)
    const inside = days.filter(({ day }) => day >= start && day <= end)
    groups.push({ from: start, to: end, ...inside.reduce(addFlows, NOTHING) })
    start = next
  }
  return groups
}

function nextStart(day: Day, step: Step): Day {
  if (step === 'jour') return addDays(day, 1)
  if (step === 'mois') return dayjs(day).startOf('month').add(1, 'month').format('YYYY-MM-DD')
  const sinceMonday = (dayjs(day).day() + 6) % 7
  return addDays(day, 7 - sinceMonday)
}
