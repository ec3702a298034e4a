import { tileLetters } from '@/lib/keyboard'
import type { CategoryRef, Typing } from './basket'
import type { Catalogue, Category } from './catalogue'

export interface Tile {
  category: Category
  letter: string | null
}

/** No screen holds more, and nobody looks through more: beyond, one searches. */
export const MOST_TILES = 200

/** The categories in front of the operator, each with its letter. */
export function tilesOf({ step, parent }: Typing, { roots, byId }: Catalogue): Tile[] {
  const shown = step === 'subcategory' ? (byId.get(parent?.id ?? '')?.children ?? []) : roots
  const letters = tileLetters(shown)
  return shown.map((category, index) => ({ category, letter: letters[index] ?? null }))
}

export const refOf = ({ id, name, price, maxPrice }: Category): CategoryRef => ({ id, name, price, maxPrice })
