export interface CategoryRow {
  id: string
  name: string
  parent_id?: string | null
  is_active?: boolean
  deleted_at?: string | null
}

const french = new Intl.Collator('fr')
const DEEPEST = 8

/** « Textile › Vêtement », in the order of the alphabet: two « Divers » are told apart. */
export function categoryChoices(
  rows: readonly CategoryRow[],
  { activeOnly = false, kept }: { activeOnly?: boolean; kept?: string | undefined } = {},
): { value: string; label: string }[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const path = (row: CategoryRow, depth = 0): string => {
    const parent = byId.get(row.parent_id ?? '')
    return parent === undefined || depth >= DEEPEST ? row.name : `${path(parent, depth + 1)} › ${row.name}`
  }
  return rows
    .filter((row) => !activeOnly || row.id === kept || (row.is_active !== false && row.deleted_at == null))
    .map((row) => ({ value: row.id, label: path(row) }))
    .toSorted((a, b) => french.compare(a.label, b.label))
}
