import { type Centimes, centimesFromWire } from '@/lib/money'

export interface Category {
  id: string
  name: string
  officialName: string | null
  /** The usual price, or the lowest one when there is a range. */
  price: Centimes | null
  maxPrice: Centimes | null
  shortcutKey: string | null
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

const amount = (value: string | number | null | undefined): Centimes | null =>
  value === null || value === undefined ? null : centimesFromWire(value)

/** The flat list of the server as a tree, in the order of the shop. */
export function buildCatalogue(rows: readonly CategoryRow[]): Category[] {
  const ordered = [...rows].sort(
    (a, b) => a.display_order - b.display_order || a.name.localeCompare(b.name, 'fr'),
  )
  const under = (parentId: string | null): Category[] =>
    ordered
      .filter((row) => (row.parent_id ?? null) === parentId)
      .map((row) => ({
        id: row.id,
        name: row.name,
        officialName: row.official_name ?? null,
        price: amount(row.price),
        maxPrice: amount(row.max_price),
        shortcutKey: row.shortcut_key ?? null,
        children: under(row.id),
      }))
  return under(null)
}

export interface Found {
  category: Category
  parent: Category | null
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** What can be sold and has every word of the query in its names; a name that begins with it comes first. */
export function searchCatalogue(catalogue: readonly Category[], query: string): Found[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return []
  const everything = catalogue.flatMap((category) => leaves(category, null))
  const matches = everything.filter(({ category, parent }) => {
    const names = plain([category.name, category.officialName, parent?.name].join(' '))
    return words.every((word) => names.includes(word))
  })
  const begins = ({ category }: Found): number => (plain(category.name).startsWith(first) ? 0 : 1)
  return matches.sort((a, b) => begins(a) - begins(b))
}

function leaves(category: Category, parent: Category | null): Found[] {
  if (category.children.length === 0) return [{ category, parent }]
  return category.children.flatMap((child) => leaves(child, category))
}
