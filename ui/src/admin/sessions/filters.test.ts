import { describe, expect, it } from 'vitest'
import { countHidden, type Filters, isFiltered, isWiderInFile, readFilters, withFilter } from './filters'
import { filtersToWire } from './list-query'

const EVERYTHING: Filters = {
  page: 3,
  taille: 50,
  statut: 'closed',
  genre: 'deferred',
  personne: 'person-1',
  caisse: 'register-1',
  site: 'site-1',
  du: '2026-11-01',
  au: '2026-11-21',
  q: 'jeanne',
  min: 1050,
  max: 20000,
  ecart: 'avec',
  ecartMin: 200,
  dureeMin: 1,
  dureeMax: 9,
  moyens: ['cash', 'check'],
  don: 'sans',
  vides: true,
}

describe('the filters of the sessions, in the address', () => {
  it('come back whole from their own address', () => {
    const address = JSON.parse(JSON.stringify(EVERYTHING)) as Record<string, unknown>
    expect(readFilters(address)).toEqual(EVERYTHING)
  })

  it('drop what nobody can mean, and never break the page', () => {
    const nonsense = {
      page: 0,
      taille: 7,
      statut: 'ouverte',
      genre: 1,
      personne: '  ',
      du: '2026-02-30',
      au: 'hier',
      min: -5,
      max: 1.5,
      ecart: true,
      moyens: ['or', 'cash', 'cash'],
      vides: 'oui',
      inconnu: 1,
    }
    expect(readFilters(nonsense)).toEqual({ moyens: ['cash'] })
  })

  it('go back to the first page when one of them changes', () => {
    expect(withFilter({ page: 4, taille: 50, q: 'a' }, { q: undefined, statut: 'open' })).toEqual({
      taille: 50,
      statut: 'open',
    })
  })

  it('know which of them are out of sight', () => {
    expect(countHidden(EVERYTHING)).toBe(12)
    expect(countHidden({ q: 'a', du: '2026-11-01', page: 2 })).toBe(0)
    expect(isFiltered({ page: 2, taille: 50 })).toBe(false)
    expect(isFiltered({ vides: true })).toBe(true)
  })

  it('know when a file would hold more than the list', () => {
    expect(isWiderInFile({ q: 'a', du: '2026-11-01', statut: 'open', page: 2 })).toBe(false)
    expect(isWiderInFile({ moyens: ['cash'] })).toBe(true)
  })
})

describe('the filters of the sessions, on the wire', () => {
  it('are euros, hours, and the days of the shop from their first to their last instant', () => {
    expect(filtersToWire(EVERYTHING)).toEqual({
      status: 'closed',
      kind: 'deferred',
      operator_id: 'person-1',
      register_id: 'register-1',
      site_id: 'site-1',
      date_from: '2026-10-31T23:00:00.000Z',
      date_to: '2026-11-21T22:59:59.999Z',
      search: 'jeanne',
      amount_min: 10.5,
      amount_max: 200,
      variance_has_variance: true,
      variance_threshold: 2,
      duration_min_hours: 1,
      duration_max_hours: 9,
      payment_methods: ['cash', 'check'],
      has_donation: false,
      include_empty: true,
    })
  })

  it('ask nothing when nothing is said', () => {
    expect(Object.values(filtersToWire({})).filter((value) => value !== undefined)).toEqual([])
  })
})
