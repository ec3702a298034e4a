import { type Centimes, centimesFromWire } from '@/lib/money'

export interface Category {
  id: string
  name: string
  officialName: string | null
  /** The usual price, or the lowest one when there is a range. */
  price: Centimes | null
  maxPrice: Centimes | null
  shortcutKey: string | null
  parent: Category | null
  children: Category[]
}

export interface CategoryRow {
  id: string
  name: string
  official_name?: string | null
  parent_id?: string | null
  price?: string | number | null
  max_price?: string | number | null
  display_order: number
  shortcut_key?: string | null
}

/** The categories of the shop: the first ones in its order, and each of those one can reach, by its id. */
export interface Catalogue {
  roots: Category[]
  byId: ReadonlyMap<string, Category>
}

const amount = (value: string | number | null | undefined): Centimes | null =>
  value === null || value === undefined ? null : centimesFromWire(value)

/** The flat list of the server as a tree, in the order of the shop. */
export function buildCatalogue(rows: readonly CategoryRow[]): Catalogue {
  const siblings = new Map<string | null, CategoryRow[]>()
  for (const row of [...rows].sort(inOrder)) {
    const parentId = row.parent_id ?? null
    const group = siblings.get(parentId)
    if (group) group.push(row)
    else siblings.set(parentId, [row])
  }
  const byId = new Map<string, Category>()
  const under = (parentId: string | null, parent: Category | null): Category[] =>
    (siblings.get(parentId) ?? []).map((row) => {
      const category = { ...fromRow(row), parent, children: [] as Category[] }
      byId.set(row.id, category)
      category.children = under(row.id, category)
      return category
    })
  return { roots: under(null, null), byId }
}

const byName = new Intl.Collator('fr')
const inOrder = (a: CategoryRow, b: CategoryRow): number =>
  a.display_order - b.display_order || byName.compare(a.name, b.name)

const fromRow = (row: CategoryRow) => ({
  id: row.id,
  name: row.name,
  officialName: row.official_name ?? null,
  price: amount(row.price),
  maxPrice: amount(row.max_price),
  shortcutKey: row.shortcut_key ?? null,
})

export const isSellable = (category: Category): boolean => category.children.length === 0

/** « Textile › Femme »: where a category stands; empty for a first one. */
export function placeName({ parent }: Category): string {
  if (parent === null) return ''
  const above = placeName(parent)
  return above === '' ? parent.name : `${above} › ${parent.name}`
}
