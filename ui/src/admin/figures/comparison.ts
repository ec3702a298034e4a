import { centimesFromWire } from '@/lib/money'
import type { DayFigures } from '../api/wire'
import type { Day } from '../day'
import { addDays, daysBetween, periodBefore } from '../period'

export interface ComparedDay {
  day: Day
  /** Euros, as the wire says them. */
  sales: number
  tickets: number
  before: Day
  salesBefore: number
}

/** Each day of the period beside the one at the same place in the period before; a day without a sale is a zero. */
export function compareDays(from: Day, to: Day, now: DayFigures[], before: DayFigures[]): ComparedDay[] {
  const earlier = periodBefore(from, to)
  const find = (rows: DayFigures[], day: Day) => rows.find((row) => row.day === day)
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index)
    const dayBefore = addDays(earlier.from, index)
    return {
      day,
      sales: find(now, day)?.total_sales ?? 0,
      tickets: find(now, day)?.tickets ?? 0,
      before: dayBefore,
      salesBefore: find(before, dayBefore)?.total_sales ?? 0,
    }
  })
}

const total = (rows: DayFigures[]) => rows.reduce((sum, row) => sum + centimesFromWire(row.total_sales), 0)

/** In whole percent; nothing to compare with says nothing. */
export function evolution(now: DayFigures[], before: DayFigures[]): number | null {
  const earlier = total(before)
  return earlier === 0 ? null : Math.round((100 * (total(now) - earlier)) / earlier)
}
