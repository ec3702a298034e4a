import { type Grams, gramsFromWire } from '@/lib/weight'

/** The three ways of spec reception §1.4, in their order everywhere. */
export const FLOWS = ['entree', 'direct', 'sortie'] as const
export type Flow = (typeof FLOWS)[number]
export type FlowGrams = Record<Flow, Grams>

type OnWire = Record<Flow, string | number>

export const NOTHING: FlowGrams = { entree: 0, direct: 0, sortie: 0 }

export const flowsFromWire = ({ entree, direct, sortie }: OnWire): FlowGrams => ({
  entree: gramsFromWire(entree),
  direct: gramsFromWire(direct),
  sortie: gramsFromWire(sortie),
})

export const totalOf = ({ entree, direct, sortie }: FlowGrams): Grams => entree + direct + sortie

export const addFlows = (one: FlowGrams, other: FlowGrams): FlowGrams => ({
  entree: one.entree + other.entree,
  direct: one.direct + other.direct,
  sortie: one.sortie + other.sortie,
})

export type Destination = 'MAGASIN' | 'RECYCLAGE' | 'DECHETERIE'
export const DESTINATIONS = ['MAGASIN', 'RECYCLAGE', 'DECHETERIE'] as const satisfies readonly Destination[]

export function flowOf({ destination, is_exit }: { destination: Destination; is_exit: boolean }): Flow {
  if (is_exit) return 'sortie'
  return destination === 'MAGASIN' ? 'entree' : 'direct'
}
