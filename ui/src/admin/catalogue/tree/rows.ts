import type { Tree, TreeNode } from './tree'

export interface Row {
  node: TreeNode
  isOpen: boolean
  hasChildren: boolean
  /** From 1, in its level as it is shown. */
  position: number
  levelSize: number
  /** Only here because of what is below. */
  isContext: boolean
}

export interface Found {
  matches: ReadonlySet<string>
  /** The matches, what leads to them, and what they contain. */
  kept: ReadonlySet<string>
  /** What leads to a match is open by itself. */
  leading: ReadonlySet<string>
}

/** The lines to draw, from top to bottom. */
export function visibleRows(
  { roots }: Tree,
  open: ReadonlySet<string>,
  found: Found | null,
  carried: string | null = null,
): Row[] {
  const rowsOf = (nodes: TreeNode[]): Row[] => {
    const shown = found === null ? nodes : nodes.filter(({ category }) => found.kept.has(category.id))
    return shown.flatMap((node, index) => {
      const { id } = node.category
      const hasChildren = node.children.length > 0
      // What is carried is closed: it cannot be put inside itself.
      const isOpen = hasChildren && id !== carried && (open.has(id) || (found?.leading.has(id) ?? false))
      const row: Row = {
        node,
        isOpen,
        hasChildren,
        position: index + 1,
        levelSize: shown.length,
        isContext: found !== null && !found.matches.has(id),
      }
      return isOpen ? [row, ...rowsOf(node.children)] : [row]
    })
  }
  return rowsOf(roots)
}
