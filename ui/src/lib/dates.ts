const ZONE = 'Europe/Paris'

const day = new Intl.DateTimeFormat('fr-FR', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const time = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
const digits = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })
const bookDay = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

type Moment = string | Date

const at = (moment: Moment) => (typeof moment === 'string' ? new Date(moment) : moment)

/** « samedi 21 novembre » */
export const formatDay = (moment: Moment) => day.format(at(moment))

/** « 10:36 » */
export const formatTime = (moment: Moment) => time.format(at(moment))

/** « samedi 21 novembre, 10:36 » */
export const formatDayAndTime = (moment: Moment) => `${formatDay(moment)}, ${formatTime(moment)}`

/** A square of the wall calendar, « 2026-11-14 »: the same one in every time zone. */
export type CalendarDay = string

/** Today in the shop. */
export const calendarDay = (moment: Moment): CalendarDay => digits.format(at(moment))

export const isSameDay = (one: Moment, other: Moment) => calendarDay(one) === calendarDay(other)

/** The day of a paper book travels as its midnight at Greenwich. */
export const bookDayOf = (openedAt: string): CalendarDay => openedAt.slice(0, 10)
export const bookDayToWire = (calendar: CalendarDay): string => `${calendar}T00:00:00.000Z`

/** « samedi 14 novembre 2026 »: an old book may be of another year. */
export const formatBookDay = (calendar: CalendarDay) => bookDay.format(new Date(bookDayToWire(calendar)))
