import { type Day, isDay } from '../day'

export const EVENTS = [
  'SESSION_OPENED',
  'PAYMENT_VALIDATED',
  'TICKET_OPENED',
  'TICKET_RESET',
  'ANOMALY_DETECTED',
] as const
export type LogEvent = (typeof EVENTS)[number]

export interface LogFilters {
  page?: number
  evenement?: LogEvent
  personne?: string
  session?: string
  du?: Day
  au?: Day
}

export function readLogFilters(search: Record<string, unknown>): LogFilters {
  const { page, evenement, personne, session, du, au } = search
  const event = EVENTS.find((known) => known === evenement)
  return {
    ...(typeof page === 'number' && Number.isSafeInteger(page) && page > 1 && { page }),
    ...(event !== undefined && { evenement: event }),
    ...(typeof personne === 'string' && personne !== '' && { personne }),
    ...(typeof session === 'string' && session !== '' && { session }),
    ...(isDay(du) && { du }),
    ...(isDay(au) && { au }),
  }
}
