import type { Row } from './rows'

type TreeKey = { focus: number } | { toggle: Row }

/** Arrows on the names, as in any tree. Elsewhere in a line they belong to what has the focus. */
export function treeKey(
  rows: readonly Row[],
  current: number,
  { key, target }: { key: string; target: EventTarget },
): TreeKey | null {
  if (!(target instanceof HTMLElement) || target.dataset.name === undefined) return null
  const row = rows[current]
  if (row === undefined) return null
  const parent = rows.findIndex(({ node }) => node === row.node.parent)
  switch (key) {
    case 'ArrowDown':
      return { focus: Math.min(current + 1, rows.length - 1) }
    case 'ArrowUp':
      return { focus: Math.max(current - 1, 0) }
    case 'Home':
      return { focus: 0 }
    case 'End':
      return { focus: rows.length - 1 }
    case 'ArrowRight':
      if (!row.hasChildren) return null
      return row.isOpen ? { focus: current + 1 } : { toggle: row }
    case 'ArrowLeft':
      if (row.isOpen) return { toggle: row }
      return parent < 0 ? null : { focus: parent }
    default:
      return null
  }
}
