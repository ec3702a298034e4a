import { decimalText } from '@/lib/decimal'
import { type Grams, gramsFromWire } from '@/lib/weight'
import type { LigneView } from '../api/wire'
import { type Destination, DESTINATIONS } from '../parts/flows'

/** A ligne as it is typed again. */
export interface LigneDraft {
  weight: Grams | undefined
  categoryId: string
  destination: Destination
  isExit: boolean
  notes: string
}

export const draftOf = (ligne: LigneView): LigneDraft => ({
  weight: gramsFromWire(ligne.poids_kg),
  categoryId: ligne.category_id,
  destination: ligne.destination,
  isExit: ligne.is_exit,
  notes: ligne.notes ?? '',
})

/** What leaves the shop cannot go to the shop. */
export const destinationsFor = (isExit: boolean): Destination[] =>
  DESTINATIONS.filter((destination) => !isExit || destination !== 'MAGASIN')

export function withExit(draft: LigneDraft, isExit: boolean): LigneDraft {
  if (!isExit) return { ...draft, isExit, destination: 'MAGASIN' }
  return { ...draft, isExit, destination: draft.destination === 'MAGASIN' ? 'RECYCLAGE' : draft.destination }
}

export const HEAVIEST: Grams = 99_999_999

export type WeightFault = 'none' | 'zero' | 'heavy'

export function weightFault(weight: Grams | undefined): WeightFault | null {
  if (weight === undefined) return 'none'
  if (weight <= 0) return 'zero'
  return weight > HEAVIEST ? 'heavy' : null
}

/** Only what differs goes out: what is not said stays as it is. Weights leave as exact text. */
export function ligneChange(ligne: LigneView, draft: LigneDraft) {
  const before = draftOf(ligne)
  const notes = draft.notes.trim()
  return {
    ...(draft.weight !== undefined &&
      draft.weight !== before.weight && { poids_kg: decimalText(draft.weight, 3) as string }),
    ...(draft.categoryId !== before.categoryId && { category_id: draft.categoryId }),
    ...(draft.destination !== before.destination && { destination: draft.destination }),
    ...(draft.isExit !== before.isExit && { is_exit: draft.isExit }),
    ...(notes !== before.notes.trim() && { notes }),
  }
}
