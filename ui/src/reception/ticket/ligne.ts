import type { Grams } from '@/lib/weight'

export const DESTINATIONS = ['MAGASIN', 'RECYCLAGE', 'DECHETERIE'] as const
export type Destination = (typeof DESTINATIONS)[number]

export interface CategoryRef {
  id: string
  name: string
}

/** What a ligne says, sent or not yet. */
export interface LigneContent {
  category: CategoryRef
  weight: Grams
  destination: Destination
  isExit: boolean
  notes: string
}

export interface Ligne extends LigneContent {
  id: string
  isCorrected: boolean
}

/** What leaves the shop does not go to the shop. */
export const destinationsOf = (isExit: boolean): readonly Destination[] =>
  isExit ? DESTINATIONS.filter((destination) => destination !== 'MAGASIN') : DESTINATIONS

export interface FlowTotals {
  total: Grams
  entree: Grams
  direct: Grams
  sortie: Grams
}

export function totalsOf(
  lignes: readonly Pick<LigneContent, 'weight' | 'destination' | 'isExit'>[],
): FlowTotals {
  const totals = { total: 0, entree: 0, direct: 0, sortie: 0 }
  for (const { weight, destination, isExit } of lignes) {
    totals.total += weight
    if (isExit) totals.sortie += weight
    else if (destination === 'MAGASIN') totals.entree += weight
    else totals.direct += weight
  }
  return totals
}
