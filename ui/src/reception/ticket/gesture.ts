import type { Grams } from '@/lib/weight'
import { isUnusual } from '../weighing/guard'
import type { Weighing } from '../weighing/weighing'
import type { EntryState } from './entry-state'
import type { CategoryRef, LigneContent } from './ligne'

/** Two taps closer than that are one finger that trembled. */
export const RESTING_MS = 400

export type Gesture =
  | { does: 'add'; ligne: LigneContent; fromScale: Grams | null }
  | { does: 'update'; ligneId: string; ligne: LigneContent }
  | { does: 'choose'; category: CategoryRef }
  | { does: 'doubt'; category: CategoryRef; weight: Grams }
  | { does: 'nothing' }

type Largest = Readonly<Record<string, Grams>>

/** A category under the finger: with a weight it is a ligne at once; without, it waits for its weight. */
export function pickCategory(
  state: EntryState,
  weighing: Weighing,
  category: CategoryRef,
  largest: Largest,
): Gesture {
  if (state.editingId !== null || weighing.net === null) return { does: 'choose', category }
  return complete(state, weighing, category, largest)
}

/** « Ajouter », or « Mettre à jour » while a ligne is being changed. */
export function validate(state: EntryState, weighing: Weighing, largest: Largest): Gesture {
  if (state.chosen === null || weighing.net === null) return { does: 'nothing' }
  return complete(state, weighing, state.chosen, largest)
}

function complete(state: EntryState, weighing: Weighing, category: CategoryRef, largest: Largest): Gesture {
  const weight = weighing.net
  if (weight === null) return { does: 'nothing' }
  const { destination, isExit, doubt } = state
  const isConfirmed = doubt?.categoryId === category.id && doubt.weight === weight
  if (!isConfirmed && isUnusual(weight, largest[category.id])) return { does: 'doubt', category, weight }
  const ligne = { category, weight, destination, isExit, notes: state.notes.trim() }
  if (state.editingId !== null) return { does: 'update', ligneId: state.editingId, ligne }
  return { does: 'add', ligne, fromScale: weighing.from === 'scale' ? weighing.gross : null }
}
