import { tileLetters } from '@/lib/keyboard'

export interface Category {
  id: string
  name: string
  officialName: string | null
  shortcutKey: string | null
  parent: Category | null
  children: Category[]
}

export interface CategoryRow {
  id: string
  name: string
  official_name?: string | null
  parent_id?: string | null
  display_order_entry: number
  shortcut_key?: string | null
}

export interface CategoryTree {
  roots: Category[]
  byId: ReadonlyMap<string, Category>
}

const byName = new Intl.Collator('fr')

/** The flat list of the server as a tree, in the order of the reception. */
export function buildTree(rows: readonly CategoryRow[]): CategoryTree {
  const ordered = rows.toSorted(
    (a, b) => a.display_order_entry - b.display_order_entry || byName.compare(a.name, b.name),
  )
  const byId = new Map<string, Category>()
  const under = (parent: Category | null): Category[] =>
    ordered
      .filter((row) => (row.parent_id ?? null) === (parent?.id ?? null))
      .map((row) => {
        const category: Category = {
          id: row.id,
          name: row.name,
          officialName: row.official_name ?? null,
          shortcutKey: row.shortcut_key ?? null,
          parent,
          children: [],
        }
        byId.set(row.id, category)
        category.children = under(category)
        return category
      })
  return { roots: under(null), byId }
}

/** A category with nothing to show under it is what one weighs. */
export const isLeaf = ({ children }: Category): boolean => children.length === 0

/** From the first level down to this one. */
export const pathOf = (category: Category | null): Category[] =>
  category === null ? [] : [...pathOf(category.parent), category]

export interface Tile {
  category: Category
  letter: string | null
}

/** The level in front of the hands; a level that has left the catalogue gives way to the first one. */
export function tilesOf({ roots, byId }: CategoryTree, parentId: string | null): Tile[] {
  const level = (parentId === null ? undefined : byId.get(parentId)?.children) ?? roots
  const letters = tileLetters(level)
  return level.map((category, index) => ({ category, letter: letters[index] ?? null }))
}
