import { tileLetters } from '@/lib/keyboard'
import type { CategoryRef, Typing } from './basket'
import type { Category } from './catalogue'

export interface Tile {
  category: Category
  letter: string | null
}

/** The categories in front of the operator, each with its letter. */
export function tilesOf(typing: Typing, catalogue: readonly Category[]): Tile[] {
  const shown = typing.step === 'subcategory' ? childrenOf(typing.parent, catalogue) : catalogue
  const letters = tileLetters(shown)
  return shown.map((category, index) => ({ category, letter: letters[index] ?? null }))
}

function childrenOf(parent: CategoryRef | null, categories: readonly Category[]): readonly Category[] {
  for (const category of categories) {
    if (category.id === parent?.id) return category.children
    const deeper = childrenOf(parent, category.children)
    if (deeper.length > 0) return deeper
  }
  return []
}

export const refOf = ({ id, name, price, maxPrice }: Category): CategoryRef => ({ id, name, price, maxPrice })
