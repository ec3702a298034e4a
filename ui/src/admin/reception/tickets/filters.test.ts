import { describe, expect, it } from 'vitest'
import {
  countHidden,
  filtersToWire,
  isFiltered,
  isNarrowerThanPeriod,
  readTicketFilters,
  type TicketFilters,
  withTicketFilter,
} from './filters'

const EVERYTHING: TicketFilters = {
  page: 3,
  taille: 50,
  q: 'jeanne',
  du: '2026-11-01',
  au: '2026-11-21',
  statut: 'closed',
  personne: 'person-1',
  canal: 'channel-1',
  categories: ['chaise', 'table'],
  destinations: ['MAGASIN', 'DECHETERIE'],
  poidsMin: 1_250,
  poidsMax: 100_000,
  lignesMin: 2,
  lignesMax: 40,
  vides: true,
}

describe('the filters of the tickets, in the address', () => {
  it('come back whole from their own address', () => {
    expect(readTicketFilters(JSON.parse(JSON.stringify(EVERYTHING)) as Record<string, unknown>)).toEqual(
      EVERYTHING,
    )
  })

  it('drop what nobody can mean', () => {
    const nonsense = {
      page: 0,
      taille: 7,
      statut: 'open',
      du: '2026-02-30',
      categories: ['', 4, 'chaise', 'chaise'],
      destinations: ['magasin', 'RECYCLAGE'],
      poidsMin: -1,
      lignesMin: 1.5,
      vides: 'oui',
    }
    expect(readTicketFilters(nonsense)).toEqual({ categories: ['chaise'], destinations: ['RECYCLAGE'] })
  })

  it('go back to the first page when one of them changes', () => {
    expect(withTicketFilter({ page: 4, q: 'a' }, { q: undefined, statut: 'opened' })).toEqual({
      statut: 'opened',
    })
  })

  it('know which of them are out of sight, and which do not touch the figures of the period', () => {
    expect(countHidden(EVERYTHING)).toBe(9)
    expect(isFiltered({ page: 2, taille: 50 })).toBe(false)
    expect(isNarrowerThanPeriod({ du: '2026-11-01', au: '2026-11-21', vides: true })).toBe(false)
    expect(isNarrowerThanPeriod({ statut: 'opened' })).toBe(true)
  })
})

describe('the filters of the tickets, on the wire', () => {
  it('are kilograms and bare days', () => {
    expect(filtersToWire(EVERYTHING)).toEqual({
      status: 'closed',
      date_from: '2026-11-01',
      date_to: '2026-11-21',
      benevole_id: 'person-1',
      search: 'jeanne',
      include_empty: true,
      channel_id: 'channel-1',
      poids_min: 1.25,
      poids_max: 100,
      categories: ['chaise', 'table'],
      destinations: ['MAGASIN', 'DECHETERIE'],
      lignes_min: 2,
      lignes_max: 40,
    })
    expect(filtersToWire({})).toEqual({})
  })
})
