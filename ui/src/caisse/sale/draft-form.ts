import type { CategoryRef, Line, Preset } from './basket'
import type { SaleState } from './sale-state'

const DRAFT_VERSION = 2

/** A ticket of a thousand lines names a few dozen categories: each is written once. */
interface WrittenLine extends Omit<Line, 'category' | 'preset'> {
  category: number
  preset: number | null
}

export interface Draft {
  version: typeof DRAFT_VERSION
  state: SaleState
  lines: WrittenLine[]
  categories: CategoryRef[]
  presets: Preset[]
}

/** The form kept by the server. The undo of a removal is a matter of seconds: it is not kept. */
export function writeDraft(state: SaleState): Draft {
  const categories = new Table<CategoryRef>()
  const presets = new Table<Preset>()
  const lines = state.basket.lines.map((line) => ({
    ...line,
    category: categories.place(line.category),
    preset: line.preset && presets.place(line.preset),
  }))
  const basket = { ...state.basket, lines: [], removed: [] }
  return {
    version: DRAFT_VERSION,
    state: { ...state, basket },
    lines,
    categories: categories.rows,
    presets: presets.rows,
  }
}

/** Written by us and by this version, or not at all: a draft of another version is not worth a broken till. */
export function readDraft(draft: unknown): SaleState | null {
  if (typeof draft !== 'object' || draft === null) return null
  const { version, state, lines, categories, presets } = draft as Partial<Draft>
  if (version !== DRAFT_VERSION || !state || !lines || !categories || !presets) return null
  const read = lines.flatMap(({ category: at, preset, ...line }): Line[] => {
    const category = categories[at]
    return category ? [{ ...line, category, preset: preset === null ? null : (presets[preset] ?? null) }] : []
  })
  return { ...state, basket: { ...state.basket, lines: read } }
}

class Table<T extends { id: string }> {
  readonly rows: T[] = []
  readonly #places = new Map<string, number>()

  place(row: T): number {
    // Its price may have changed between two lines: the words and figures count, not only the id.
    const name = JSON.stringify(row)
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.rows.push(row) - 1)
    return this.rows.length - 1
  }
}
