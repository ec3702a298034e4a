import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import type { CalendarDay } from '@/lib/dates'

dayjs.extend(customParseFormat)

const WHOLE = ['DD/MM/YYYY', 'D/M/YYYY', 'DD/MM/YY', 'D/M/YY', 'DDMMYYYY', 'DDMMYY']

/** « 14/11/2026 », « 14-11-26 », « 14112026 », or « 14/11 » for the last time there was one. */
export function parseTypedDay(text: string, today: CalendarDay): CalendarDay | null {
  const typed = text.trim().replace(/[\s.-]+/g, '/')
  const whole = dayjs(typed, WHOLE, true)
  if (whole.isValid()) return whole.format('YYYY-MM-DD')
  const year = Number(today.slice(0, 4))
  const [last] = [year, year - 1]
    .map((candidate) => dayjs(`${typed}/${String(candidate)}`, ['DD/MM/YYYY', 'D/M/YYYY'], true))
    .filter((day) => day.isValid() && day.format('YYYY-MM-DD') <= today)
  return last?.format('YYYY-MM-DD') ?? null
}

/** « 14/11/2026 »: what a person would type. */
export const typedDay = (day: CalendarDay): string => day.split('-').reverse().join('/')
