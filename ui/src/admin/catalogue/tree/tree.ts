import type { Category, Zone } from '../wire'

export type Sort = 'order' | 'name' | 'created'

export interface TreeNode {
  category: Category
  parent: TreeNode | null
  children: TreeNode[]
  /** 1 for a main category. */
  depth: number
}

export interface Tree {
  roots: TreeNode[]
  byId: ReadonlyMap<string, TreeNode>
}

const french = new Intl.Collator('fr', { numeric: true })
const byName = (a: Category, b: Category) => french.compare(a.name, b.name)
const orderIn = (zone: Zone, { display_order, display_order_entry }: Category) =>
  zone === 'sale' ? display_order : display_order_entry

export const isArchived = (category: Category) => category.deleted_at != null

export const inOrder = (zone: Zone) => (a: Category, b: Category) =>
  orderIn(zone, a) - orderIn(zone, b) || byName(a, b)

const COMPARE: Record<Sort, (zone: Zone) => (a: Category, b: Category) => number> = {
  order: inOrder,
  name: () => byName,
  created: () => (a, b) => b.created_at.localeCompare(a.created_at) || byName(a, b),
}

/** The whole catalogue, the archived last in their level. What an old database tied in a knot is shown at the top rather than lost. */
export function buildTree(categories: readonly Category[], zone: Zone, sort: Sort): Tree {
  const compare = COMPARE[sort](zone)
  const ordered = categories.toSorted(
    (a, b) => Number(isArchived(a)) - Number(isArchived(b)) || compare(a, b),
  )
  const known = new Set(ordered.map(({ id }) => id))
  const below = new Map<string | null, Category[]>()
  for (const category of ordered) {
    const { parent_id: id = null } = category
    const above = id !== null && known.has(id) ? id : null
    below.set(above, [...(below.get(above) ?? []), category])
  }
  const byId = new Map<string, TreeNode>()
  const grow = (category: Category, parent: TreeNode | null): TreeNode => {
    const node: TreeNode = { category, parent, children: [], depth: (parent?.depth ?? 0) + 1 }
    byId.set(category.id, node)
    node.children = (below.get(category.id) ?? [])
      .filter(({ id }) => !byId.has(id))
      .map((child) => grow(child, node))
    return node
  }
  const roots = (below.get(null) ?? []).map((root) => grow(root, null))
  for (const category of ordered) if (!byId.has(category.id)) roots.push(grow(category, null))
  return { roots, byId }
}

/** Without the archived, but for those that still hold something which is not. */
export function withoutArchived({ roots }: Tree): Tree {
  const byId = new Map<string, TreeNode>()
  const prune = (nodes: TreeNode[], parent: TreeNode | null): TreeNode[] =>
    nodes.flatMap((node) => {
      const kept: TreeNode = { ...node, parent }
      kept.children = prune(node.children, kept)
      if (isArchived(node.category) && kept.children.length === 0) return []
      byId.set(node.category.id, kept)
      return kept
    })
  return { roots: prune(roots, null), byId }
}

export const levelOf = ({ roots }: Tree, { parent }: TreeNode) => parent?.children ?? roots

export function pathOf(node: TreeNode): TreeNode[] {
  return node.parent === null ? [node] : [...pathOf(node.parent), node]
}

/** « Meubles › Assises › Chaise » */
export const pathName = (node: TreeNode) =>
  pathOf(node)
    .map(({ category }) => category.name)
    .join(' › ')

/** 1 for a category with nothing below. */
export const heightOf = ({ children }: TreeNode): number => 1 + Math.max(0, ...children.map(heightOf))

export const activeChildren = ({ children }: TreeNode) =>
  children.filter(({ category }) => !isArchived(category))

/** Everything, in the order of the screen. */
export const flat = (nodes: TreeNode[]): TreeNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])
