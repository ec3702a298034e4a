import type { Category, Zone } from '../wire'
import {
  activeChildren,
  heightOf,
  inOrder,
  isArchived,
  levelOf,
  pathOf,
  type Tree,
  type TreeNode,
} from './tree'
import type { Row } from './rows'

export const MAX_DEPTH = 5
/** Between two neighbours, as the server numbers them. */
export const STEP = 10

/** Where a category goes: under whom, and after how many of the others there. */
export interface Place {
  parentId: string | null
  index: number
}

export type ParentRefusal = 'itself' | 'below' | 'deep' | 'archived'

/** May it go under this parent? `moved` is null for one that does not exist yet. */
export function parentRefusal(
  tree: Tree,
  moved: TreeNode | null,
  parentId: string | null,
): ParentRefusal | null {
  const parent = parentId === null ? null : (tree.byId.get(parentId) ?? null)
  if (parent === null) return null
  if (moved !== null && parent.category.id === moved.category.id) return 'itself'
  if (moved !== null && pathOf(parent).some(({ category }) => category.id === moved.category.id))
    return 'below'
  if (isArchived(parent.category)) return 'archived'
  return parent.depth + (moved === null ? 1 : heightOf(moved)) > MAX_DEPTH ? 'deep' : null
}

/** Between two lines, and how far to the right; or onto a line. */
export type Spot = { gap: number; depth: number } | { inside: string }

const others = (nodes: TreeNode[], moved: TreeNode) =>
  nodes.filter(({ category }) => category.id !== moved.category.id)

/** How far to the left and to the right one may go between two lines; `rows` are without what is carried. */
export function depthsAt(rows: readonly Row[], gap: number): { min: number; max: number } {
  const above = rows[gap - 1]
  const below = rows[gap]
  if (above === undefined) return { min: 1, max: 1 }
  return { min: below?.node.depth ?? 1, max: above.node.depth + (isArchived(above.node.category) ? 0 : 1) }
}

/** The nearest spot that exists, for a gap counted in `rows` (without what is carried). */
export function spotAt(rows: readonly Row[], gap: number, depth: number): { gap: number; depth: number } {
  const near = Math.min(Math.max(gap, 0), rows.length)
  const { min, max } = depthsAt(rows, near)
  return { gap: near, depth: Math.min(Math.max(depth, min), Math.max(min, max)) }
}

export function placeOf(tree: Tree, rows: readonly Row[], moved: TreeNode, spot: Spot): Place {
  if ('inside' in spot) return lastOf(tree, moved, spot.inside)
  const above = rows[spot.gap - 1]
  const path = above === undefined ? [] : pathOf(above.node)
  const parent = path[spot.depth - 2]
  // Under a closed line nobody sees the order: at the end of it.
  if (parent !== undefined && parent === above?.node && !above.isOpen)
    return lastOf(tree, moved, parent.category.id)
  const brother = path[spot.depth - 1]
  const level = others(parent?.children ?? tree.roots, moved)
  return {
    parentId: parent?.category.id ?? null,
    index: brother === undefined ? 0 : level.indexOf(brother) + 1,
  }
}

/** At the end of a level, before what is archived there. */
export function lastOf(tree: Tree, moved: TreeNode, parentId: string | null): Place {
  const level = parentId === null ? tree.roots : (tree.byId.get(parentId)?.children ?? [])
  return { parentId, index: others(level, moved).filter(({ category }) => !isArchived(category)).length }
}

export const placeNow = (tree: Tree, node: TreeNode): Place => ({
  parentId: node.parent?.category.id ?? null,
  index: levelOf(tree, node).indexOf(node),
})

/** One step up or down among its neighbours; null at the end. */
export function stepOf(tree: Tree, node: TreeNode, by: -1 | 1): Place | null {
  const { parentId, index } = placeNow(tree, node)
  const neighbour = levelOf(tree, node)[index + by]
  return neighbour === undefined || isArchived(neighbour.category) ? null : { parentId, index: index + by }
}

/** What the server is asked, and what the screen shows meanwhile. */
export interface Plan {
  id: string
  /** Absent when it stays where it was: then only one zone has another order. */
  parent?: { id: string | null }
  zone: Zone
  level: { parentId: string | null; ids: string[] }
  /** A category that gets its first one below loses its price. */
  priceLost: Category | null
  /** On the way back: the order of the other zone, when it was not the same. */
  elsewhere?: string[]
}

export function planMove(tree: Tree, moved: TreeNode, place: Place, zone: Zone): Plan | null {
  const { id } = moved.category
  const from = placeNow(tree, moved)
  if (from.parentId === place.parentId && from.index === place.index) return null
  const parent = place.parentId === null ? undefined : tree.byId.get(place.parentId)
  const ids = others(parent?.children ?? tree.roots, moved)
    .toSpliced(place.index, 0, moved)
    .filter(({ category }) => !isArchived(category) || category.id === id)
    .map(({ category }) => category.id)
  const hasPrice = parent !== undefined && isPriced(parent.category)
  return {
    id,
    ...(from.parentId === place.parentId ? {} : { parent: { id: place.parentId } }),
    zone,
    level: { parentId: place.parentId, ids },
    priceLost: hasPrice ? parent.category : null,
  }
}

/** The way back, from the tree as it was before. */
export function planBack(before: Tree, plan: Plan): Plan | null {
  const node = before.byId.get(plan.id)
  if (node === undefined) return null
  const parentId = node.parent?.category.id ?? null
  const level = levelOf(before, node)
    .map(({ category }) => category)
    .filter((category) => !isArchived(category) || category.id === plan.id)
  const ids = level.map(({ id }) => id)
  const back = { id: plan.id, zone: plan.zone, level: { parentId, ids }, priceLost: null }
  if (plan.parent === undefined) return back
  const elsewhere = level.toSorted(inOrder(otherZone(plan.zone))).map(({ id }) => id)
  return {
    ...back,
    parent: { id: parentId },
    ...(elsewhere.join() === ids.join() ? {} : { elsewhere }),
  }
}

export const otherZone = (zone: Zone): Zone => (zone === 'sale' ? 'entry' : 'sale')

/** The catalogue as it will be once the plan is carried out. */
export function applyPlan(categories: readonly Category[], plan: Plan): Category[] {
  const orders = new Map(plan.level.ids.map((id, index) => [id, index * STEP]))
  const key = plan.zone === 'sale' ? 'display_order' : 'display_order_entry'
  return categories.map((category) => {
    const order = orders.get(category.id)
    return {
      ...category,
      ...(order === undefined ? {} : { [key]: order }),
      ...(plan.parent !== undefined && category.id === plan.id ? { parent_id: plan.parent.id } : {}),
      ...(category.id === plan.priceLost?.id ? { price: null, max_price: null } : {}),
    }
  })
}

export const isPriced = ({ price, max_price }: Category) => price != null || max_price != null

/** Prices are for what is sold: never on a category that has others below. */
export const mayBePriced = (node: TreeNode | null) => node === null || activeChildren(node).length === 0
