const ZONE = 'Europe/Paris'

const day = new Intl.DateTimeFormat('fr-FR', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const time = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })

type Moment = string | Date

const at = (moment: Moment) => (typeof moment === 'string' ? new Date(moment) : moment)

/** « samedi 21 novembre » */
export const formatDay = (moment: Moment) => day.format(at(moment))

/** « 10:36 » */
export const formatTime = (moment: Moment) => time.format(at(moment))

/** « samedi 21 novembre, 10:36 » */
export const formatDayAndTime = (moment: Moment) => `${formatDay(moment)}, ${formatTime(moment)}`
