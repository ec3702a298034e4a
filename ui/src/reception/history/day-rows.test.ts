import { describe, expect, it } from 'vitest'
import type { TicketSummary } from '../api/tickets'
import { rowsOf } from './day-rows'

const ticket = (id: string, createdAt: string, day: string | null = null): TicketSummary => ({
  id,
  posteId: 'poste-1',
  benevole: 'jeanne',
  createdAt,
  closedAt: null,
  isOpen: true,
  day,
  isHere: true,
  ligneCount: 0,
  weight: 0,
  channel: null,
  provenance: null,
})

describe('the history', () => {
  it('puts each ticket under its day, as the shop lives it', () => {
    const rows = rowsOf([
      ticket('matin', '2026-11-21T23:30:00Z'), // already Sunday in Paris
      ticket('soir', '2026-11-21T16:00:00Z'),
      ticket('midi', '2026-11-21T11:00:00Z'),
    ])
    expect(rows.map(({ ticket: shown, day }) => shown?.id ?? day)).toEqual([
      'dimanche 22 novembre 2026',
      'matin',
      'samedi 21 novembre 2026',
      'soir',
      'midi',
    ])
  })

  it('puts a book under the day it tells, in any time zone', () => {
    expect(rowsOf([ticket('cahier', '2026-03-05T00:00:00Z', '2026-03-05')])[0]?.day).toBe('jeudi 5 mars 2026')
  })
})
