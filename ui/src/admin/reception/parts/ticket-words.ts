import { formatTime } from '@/lib/dates'
import { shortDay, shortDayLabel } from '../../dates'

interface TicketTime {
  created_at: string
  closed_at?: string | null | undefined
  is_deferred: boolean
}

/** A paper book has a day of the calendar; what is weighed here has a moment. */
export const ticketDay = ({ created_at, is_deferred }: TicketTime) =>
  is_deferred ? shortDayLabel(created_at.slice(0, 10)) : shortDay(created_at)

/** « 10:36 – 10:52 »; a paper book has no hours. */
export function ticketHours({ created_at, closed_at, is_deferred }: TicketTime): string {
  if (is_deferred) return ''
  const opened = formatTime(created_at)
  return closed_at == null ? opened : `${opened} – ${formatTime(closed_at)}`
}
