import type { Category } from './wire'
import { archiveCategory, carryOut, restoreCategory, showAtReception, updateCategory } from './commands'
import { applyPlan, planBack, type Plan } from './tree/place'
import type { Tree } from './tree/tree'

/** Something done to the catalogue: seen at once, sent, and undone for ten seconds. */
export interface Act {
  message: string
  apply: (before: Category[]) => Category[]
  send: () => Promise<unknown>
  undo?: Act
}

const change = (id: string, part: Partial<Category>) => (before: Category[]) =>
  before.map((category) => (category.id === id ? { ...category, ...part } : category))

/** `undone` is what is said once it is back. */
export function arranging(before: Tree, plan: Plan, message: string, undone: string): Act {
  const back = planBack(before, plan)
  const priceLost = plan.priceLost
  const undo: Act | null = back && {
    message: undone,
    apply: (rows) => {
      const placed = applyPlan(rows, back)
      return priceLost === null ? placed : change(priceLost.id, pricesOf(priceLost))(placed)
    },
    send: async () => {
      await carryOut(back)
      if (priceLost !== null) await updateCategory(priceLost.id, pricesOf(priceLost))
    },
  }
  return {
    message,
    apply: (rows) => applyPlan(rows, plan),
    send: () => carryOut(plan),
    ...(undo === null ? {} : { undo }),
  }
}

const pricesOf = ({ price, max_price }: Category) => ({ price: price ?? null, max_price: max_price ?? null })

export function archiving({ id }: Category, message: string, undone: string): Act {
  return {
    message,
    apply: (rows) => change(id, { deleted_at: new Date().toISOString() })(rows),
    send: () => archiveCategory(id),
    undo: restoring({ id }, undone),
  }
}

export function restoring({ id }: Pick<Category, 'id'>, message: string): Act {
  return { message, apply: change(id, { deleted_at: null }), send: () => restoreCategory(id) }
}

export function showing({ id }: Category, isVisible: boolean, message: string, undone: string): Act {
  const set = (value: boolean, said: string): Act => ({
    message: said,
    apply: change(id, { is_visible: value }),
    send: () => showAtReception(id, value),
  })
  return { ...set(isVisible, message), undo: set(!isVisible, undone) }
}
