import type { Method, SessionKind } from '../api/wire'
import { day, keepSaid, oneOf, type Paged, type Partly, readPaging, someOf, text, whole } from '../address'
import type { Day } from '../day'

/** What the list of sessions is narrowed to, as it stands in the address. Money in centimes, durations in hours. */
export interface Filters extends Paged {
  statut?: 'open' | 'closed'
  genre?: SessionKind
  personne?: string
  caisse?: string
  site?: string
  du?: Day
  au?: Day
  q?: string
  min?: number
  max?: number
  ecart?: 'avec' | 'sans'
  ecartMin?: number
  dureeMin?: number
  dureeMax?: number
  moyens?: Method[]
  don?: 'avec' | 'sans'
  vides?: true
}

export const METHODS = ['cash', 'card', 'check', 'free'] as const satisfies readonly Method[]

/** An address typed by hand or kept from an older version never breaks the page: what is not known is dropped. */
export function readFilters(search: Record<string, unknown>): Filters {
  return keepSaid<Filters>({
    ...readPaging(search),
    statut: oneOf('open', 'closed')(search.statut),
    genre: oneOf<SessionKind>('real', 'deferred', 'virtual')(search.genre),
    personne: text(search.personne),
    caisse: text(search.caisse),
    site: text(search.site),
    du: day(search.du),
    au: day(search.au),
    q: text(search.q),
    min: whole(search.min),
    max: whole(search.max),
    ecart: oneOf('avec', 'sans')(search.ecart),
    ecartMin: whole(search.ecartMin),
    dureeMin: whole(search.dureeMin),
    dureeMax: whole(search.dureeMax),
    moyens: someOf<Method>(...METHODS)(search.moyens),
    don: oneOf('avec', 'sans')(search.don),
    vides: oneOf(true as const)(search.vides),
  })
}

/** Any other filter starts again from the first page. */
export function withFilter(filters: Filters, change: Partly<Filters>): Filters {
  return keepSaid<Filters>({ ...filters, ...change, page: undefined })
}

const PAGING = ['page', 'taille']
const IN_SIGHT = ['q', 'du', 'au', 'statut', 'genre']

export const isFiltered = (filters: Filters) => Object.keys(filters).some((key) => !PAGING.includes(key))

const EXPORTED = [...PAGING, 'du', 'au', 'statut', 'personne', 'site', 'q', 'vides']

/** The file follows the filters of 1.4.4 only (spec caisse §2.7): with another one it holds more than the list. */
export const isWiderInFile = (filters: Filters) => Object.keys(filters).some((key) => !EXPORTED.includes(key))

/** How many of those behind « Plus de filtres » are in use. */
export const countHidden = (filters: Filters) =>
  Object.keys(filters).filter((key) => !PAGING.includes(key) && !IN_SIGHT.includes(key)).length
