import type { TicketFilters } from '../api/tickets'

/** What one looks for, in the address: a reload and the way back find it again. */
export interface HistorySearch {
  jour?: string
  personne?: string
  etat?: 'opened' | 'closed'
  q?: string
}

export function readHistorySearch(search: Record<string, unknown>): HistorySearch {
  const { jour, personne, etat, q } = search
  return {
    ...(typeof jour === 'string' && /^\d{4}-\d\d-\d\d$/.test(jour) ? { jour } : {}),
    ...(typeof personne === 'string' && personne !== '' ? { personne } : {}),
    ...(etat === 'opened' || etat === 'closed' ? { etat } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
  }
}

export const filtersOf = ({ jour, personne, etat, q }: HistorySearch): TicketFilters => ({
  day: jour,
  benevoleId: personne,
  status: etat,
  search: q,
})
