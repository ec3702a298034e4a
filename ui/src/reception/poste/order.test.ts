import { describe, expect, it } from 'vitest'
import type { Poste } from '../api/postes'
import { inOrder } from './order'

const poste = (id: string, part: Partial<Poste>): Poste => ({
  id,
  isOpen: true,
  openedAt: '2026-11-21T08:00:00Z',
  openedBy: 'Jeanne',
  day: null,
  isMine: true,
  isHere: true,
  ticketsOpen: 0,
  ticketsTotal: 0,
  weight: 0,
  ...part,
})

describe('the open postes', () => {
  it('show mine first, books after the day, other devices last', () => {
    const postes = [
      poste('ailleurs', { isHere: false }),
      poste('autre', { isMine: false }),
      poste('cahier', { day: '2026-03-05' }),
      poste('le mien', {}),
    ]
    expect(inOrder(postes).map(({ id }) => id)).toEqual(['le mien', 'cahier', 'autre', 'ailleurs'])
  })
})
