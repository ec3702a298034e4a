import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import type { Day } from './day'

dayjs.extend(utc)
dayjs.extend(timezone)

const ZONE = 'Europe/Paris'

export const today = (): Day => dayjs().tz(ZONE).format('YYYY-MM-DD')
export const addDays = (day: Day, count: number): Day => dayjs(day).add(count, 'day').format('YYYY-MM-DD')
export const daysBetween = (from: Day, to: Day): number => dayjs(to).diff(dayjs(from), 'day')

/** The first and the last instant of a day of the shop, summer or winter. */
export const dayStart = (day: Day): string => dayjs.tz(day, ZONE).toISOString()
export const dayEnd = (day: Day): string => dayjs.tz(`${day}T23:59:59.999`, ZONE).toISOString()

/** Where a moment falls on the clock of the shop. */
export const hourOf = (moment: string): number => dayjs(moment).tz(ZONE).hour()

/** As long, just before. */
export function periodBefore(from: Day, to: Day): { from: Day; to: Day } {
  const length = daysBetween(from, to) + 1
  return { from: addDays(from, -length), to: addDays(to, -length) }
}

export type Preset = 'today' | 'week' | 'month' | 'quarter' | 'year'

/** The periods people ask for, up to today. */
export function presetPeriod(preset: Preset, now: Day): { from: Day; to: Day } {
  if (preset === 'today') return { from: now, to: now }
  const back = { week: 6, month: 29, quarter: 89, year: 364 }[preset]
  return { from: addDays(now, -back), to: now }
}
