interface Ordered {
  id: string
  sort_order: number
}

/** One step up or down: the rows whose place changes, numbered from 1 so that equal numbers never stick together. */
export function moved(rows: readonly Ordered[], id: string, by: -1 | 1): Ordered[] {
  const from = rows.findIndex((row) => row.id === id)
  const to = from + by
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return []
  return rows
    .toSpliced(from, 1)
    .toSpliced(to, 0, row)
    .map(({ id: same, sort_order }, index) => ({ id: same, sort_order: index + 1, before: sort_order }))
    .filter(({ sort_order, before }) => sort_order !== before)
    .map(({ id: same, sort_order }) => ({ id: same, sort_order }))
}
