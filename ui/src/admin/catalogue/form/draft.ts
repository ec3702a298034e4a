import { centimesFromWire, type Centimes } from '@/lib/money'
import { decimalText } from '@/lib/decimal'
import type { Schemas } from '@/lib/api/client'
import type { Category, RepSector } from '../wire'
import { mayBePriced, STEP } from '../tree/place'
import type { Tree, TreeNode } from '../tree/tree'

export type PriceKind = 'none' | 'fixed' | 'range'

/** A category as the form shows it. */
export interface CategoryDraft {
  name: string
  officialName: string
  parentId: string | null
  priceKind: PriceKind
  price: Centimes | undefined
  maxPrice: Centimes | undefined
  sector: RepSector | null
  isVisible: boolean
  shortcut: string
}

export const newCategory = (parentId: string | null): CategoryDraft => ({
  name: '',
  officialName: '',
  parentId,
  priceKind: 'none',
  price: undefined,
  maxPrice: undefined,
  sector: null,
  isVisible: true,
  shortcut: '',
})

const centimesOrNothing = (euros: string | null | undefined) => centimesFromWire(euros) || undefined

export function draftOf(category: Category): CategoryDraft {
  const price = centimesOrNothing(category.price)
  const maxPrice = centimesOrNothing(category.max_price)
  return {
    name: category.name,
    officialName: category.official_name ?? '',
    parentId: category.parent_id ?? null,
    priceKind: maxPrice !== undefined ? 'range' : price !== undefined ? 'fixed' : 'none',
    price,
    maxPrice,
    sector: category.rep_sector ?? null,
    isVisible: category.is_visible,
    shortcut: category.shortcut_key ?? '',
  }
}

export type DraftRefusal = 'name' | 'price' | 'maxPrice' | 'reversed'

export function draftRefusal(draft: CategoryDraft): DraftRefusal | null {
  if (draft.name.trim() === '') return 'name'
  if (draft.priceKind === 'fixed' && !draft.price) return 'price'
  if (draft.priceKind === 'range' && !draft.maxPrice) return 'maxPrice'
  if (draft.priceKind === 'range' && (draft.price ?? 0) > (draft.maxPrice ?? 0)) return 'reversed'
  return null
}

/** Exact text rather than a JSON number; nothing and zero are both no price. */
const toWire = (centimes: Centimes | undefined) => (centimes ? decimalText(centimes, 2) : null)

export function categoryBody(draft: CategoryDraft, node: TreeNode | null) {
  const isPriced = mayBePriced(node)
  return {
    name: draft.name.trim(),
    official_name: draft.officialName.trim() || null,
    parent_id: draft.parentId,
    price: isPriced && draft.priceKind !== 'none' ? toWire(draft.price) : null,
    max_price: isPriced && draft.priceKind === 'range' ? toWire(draft.maxPrice) : null,
    rep_sector: draft.sector,
    is_visible: draft.isVisible,
    shortcut_key: draft.shortcut.trim() || null,
  } satisfies Schemas['CategoryCreate']
}

/** A new one goes after the others, at the till and at the reception. */
export function lastOrders(tree: Tree, parentId: string | null) {
  const level = (parentId === null ? tree.roots : (tree.byId.get(parentId)?.children ?? [])).map(
    ({ category }) => category,
  )
  const next = (orders: number[]) => Math.max(-STEP, ...orders) + STEP
  return {
    display_order: next(level.map(({ display_order }) => display_order)),
    display_order_entry: next(level.map(({ display_order_entry }) => display_order_entry)),
  }
}

/** Only what was changed: the rest may have been changed by somebody else meanwhile. */
export function changesOf(before: CategoryDraft, after: CategoryDraft, node: TreeNode | null) {
  const old: Record<string, unknown> = categoryBody(before, node)
  return Object.fromEntries(
    Object.entries(categoryBody(after, node)).filter(([key, value]) => old[key] !== value),
  )
}
