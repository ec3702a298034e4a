import type { Schemas } from '@/lib/api/client'
import { type Centimes, centimesFromWire, centimesToWire } from '@/lib/money'
import { decimalText } from '@/lib/decimal'
import { type Grams, gramsFromWire } from '@/lib/weight'
import { readLineNotes } from '../parts/line-notes'

/** A line as it is typed again. */
export interface LineDraft {
  quantity: number | undefined
  weight: Grams | undefined
  price: Centimes | undefined
  presetId: string | null
  notes: string
}

type Line = Schemas['ItemView']

export const draftOf = (line: Line): LineDraft => ({
  quantity: line.quantity,
  weight: gramsFromWire(line.weight),
  price: centimesFromWire(line.total_price),
  presetId: line.preset_id ?? null,
  notes: readLineNotes(line.notes).text,
})

/** Only what differs goes out: what is not said stays as it is. */
export function lineChange(line: Line, draft: LineDraft) {
  const before = draftOf(line)
  const { code } = readLineNotes(line.notes)
  const prefix = code === null ? '' : `preset_type:${code}`
  const notes = [prefix, draft.notes.trim()].filter(Boolean).join('; ')
  return {
    ...(draft.quantity !== undefined && draft.quantity !== before.quantity && { quantity: draft.quantity }),
    ...(draft.weight !== undefined &&
      draft.weight !== before.weight && { weight: Number(decimalText(draft.weight, 3)) }),
    ...(draft.price !== undefined &&
      draft.price !== before.price && { unit_price: centimesToWire(draft.price) }),
    ...(draft.presetId !== null && draft.presetId !== before.presetId && { preset_id: draft.presetId }),
    ...(draft.notes.trim() !== before.notes.trim() && { notes }),
  }
}
