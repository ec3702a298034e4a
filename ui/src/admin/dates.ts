import { formatTime } from '@/lib/dates'

const ZONE = 'Europe/Paris'
const long = new Intl.DateTimeFormat('fr-FR', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const ofCalendar = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const ofCalendarShort = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const ofCalendarLong = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** « sam. 21 nov. 2026 »: lists go back for years. */
export const shortDay = (moment: string) => long.format(new Date(moment))

/** « sam. 21 nov. 2026, 10:36 » */
export const shortMoment = (moment: string) => `${shortDay(moment)}, ${formatTime(moment)}`

/** « 21 nov. », of a day of the calendar. */
export const dayLabel = (day: string) => ofCalendar.format(new Date(`${day}T00:00:00Z`))

/** « samedi 21 novembre 2026 », of a day of the calendar. */
export const longDayLabel = (day: string) => ofCalendarLong.format(new Date(`${day}T00:00:00Z`))

/** « sam. 21 nov. 2026 », of a day of the calendar. */
export const shortDayLabel = (day: string) => ofCalendarShort.format(new Date(`${day}T00:00:00Z`))
