import type { Grams } from '@/lib/weight'
import { gramsToWire } from '@/lib/weight'
import {
  day,
  keepSaid,
  oneOf,
  PAGE_SIZES,
  type Paged,
  type Partly,
  readPaging,
  someOf,
  text,
  whole,
} from '../../address'
import type { Day } from '../../day'
import { type Destination, DESTINATIONS } from '../parts/flows'

/** What the list of tickets is narrowed to, as it stands in the address. Weights in grams. */
export interface TicketFilters extends Paged {
  q?: string
  du?: Day
  au?: Day
  statut?: 'opened' | 'closed'
  personne?: string
  canal?: string
  categories?: string[]
  destinations?: Destination[]
  poidsMin?: Grams
  poidsMax?: Grams
  lignesMin?: number
  lignesMax?: number
  vides?: true
}

const MOST_CATEGORIES = 30

function texts(value: unknown): string[] | undefined {
  const kept = Array.isArray(value) ? [...new Set(value.flatMap((one) => text(one) ?? []))] : []
  return kept.length > 0 ? kept.slice(0, MOST_CATEGORIES) : undefined
}

export function readTicketFilters(search: Record<string, unknown>): TicketFilters {
  return keepSaid<TicketFilters>({
    ...readPaging(search),
    q: text(search.q),
    du: day(search.du),
    au: day(search.au),
    statut: oneOf('opened', 'closed')(search.statut),
    personne: text(search.personne),
    canal: text(search.canal),
    categories: texts(search.categories),
    destinations: someOf<Destination>(...DESTINATIONS)(search.destinations),
    poidsMin: whole(search.poidsMin),
    poidsMax: whole(search.poidsMax),
    lignesMin: whole(search.lignesMin),
    lignesMax: whole(search.lignesMax),
    vides: oneOf(true as const)(search.vides),
  })
}

/** Any other filter starts again from the first page. */
export const withTicketFilter = (filters: TicketFilters, change: Partly<TicketFilters>): TicketFilters =>
  keepSaid<TicketFilters>({ ...filters, ...change, page: undefined })

const PAGING = ['page', 'taille']
const PERIOD = ['du', 'au']
const IN_SIGHT = ['q', 'statut', ...PERIOD]

const keysBut = (filters: TicketFilters, others: string[]) =>
  Object.keys(filters).filter((key) => !PAGING.includes(key) && !others.includes(key))

export const isFiltered = (filters: TicketFilters) => keysBut(filters, []).length > 0

/** The figures above the list are those of the period: another filter does not touch them. */
export const isNarrowerThanPeriod = (filters: TicketFilters) =>
  keysBut(filters, [...PERIOD, 'vides']).length > 0

/** How many of those behind « Plus de filtres » are in use. */
export const countHidden = (filters: TicketFilters) => keysBut(filters, IN_SIGHT).length

const weight = (grams: Grams | undefined) => (grams === undefined ? undefined : gramsToWire(grams))

/** The filters as the API calls them. Days are bare: those of the reception are days of Greenwich. */
export function filtersToWire(filters: TicketFilters) {
  return keepSaid<Record<string, unknown>>({
    status: filters.statut,
    date_from: filters.du,
    date_to: filters.au,
    benevole_id: filters.personne,
    search: filters.q,
    include_empty: filters.vides,
    channel_id: filters.canal,
    poids_min: weight(filters.poidsMin),
    poids_max: weight(filters.poidsMax),
    categories: filters.categories,
    destinations: filters.destinations,
    lignes_min: filters.lignesMin,
    lignes_max: filters.lignesMax,
  })
}

export const pageToWire = ({ page, taille }: TicketFilters) => ({
  page: page ?? 1,
  per_page: taille ?? PAGE_SIZES[0],
})
