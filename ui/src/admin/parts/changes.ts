import { euros, kilos } from '../format'
import type { Change } from '../api/wire'

export const FIELDS = ['quantity', 'weight', 'unit_price', 'preset_id', 'notes', 'note'] as const
export type Field = (typeof FIELDS)[number]

export interface ChangeWords {
  field: Field | null
  /** Nothing there: the screen says « rien ». */
  before: string | null
  after: string | null
}

/** A correction as people say it: the unit of each value, the name of a destination. */
export function changeWords(change: Change, presetName: (id: string) => string | undefined): ChangeWords {
  const field = FIELDS.find((known) => known === change.field) ?? null
  const say = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null
    if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value)
    if (field === 'weight') return kilos(value)
    if (field === 'unit_price') return euros(value)
    if (field === 'preset_id') return presetName(String(value)) ?? String(value)
    return String(value)
  }
  return { field, before: say(change.before), after: say(change.after) }
}
