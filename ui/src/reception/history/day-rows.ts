import { calendarDay, formatBookDay } from '@/lib/dates'
import type { TicketSummary } from '../api/tickets'

export interface Row {
  key: string
  /** The title of a day, or one of its tickets. */
  day: string
  ticket?: TicketSummary
}

/** The tickets under the title of their day, in the order they come. */
export function rowsOf(tickets: readonly TicketSummary[]): Row[] {
  const rows: Row[] = []
  let current = ''
  for (const ticket of tickets) {
    const day = ticket.day ?? calendarDay(ticket.createdAt)
    if (day !== current) rows.push({ key: `${day} ${rows.length}`, day: formatBookDay(day) })
    current = day
    rows.push({ key: ticket.id, day, ticket })
  }
  return rows
}
