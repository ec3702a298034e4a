import type { TFunction } from 'i18next'
import { formatKg, gramsFromWire } from '@/lib/weight'

/** A price is not corrected once the session is closed. */
const CORRECTED = ['weight', 'quantity', 'preset_id', 'notes', 'note'] as const
type CorrectedField = (typeof CORRECTED)[number]

const isField = (field: string): field is CorrectedField => (CORRECTED as readonly string[]).includes(field)

/** « Chaise : poids » */
export function complementName(label: string, field: string, t: TFunction<'caisse'>): string {
  // The note of a ticket is its own label.
  return isField(field) && field !== 'note' ? `${label} : ${t(`rapport.champs.${field}`)}` : label
}

/** A value as it was or as it became, in the words of the shop; identifiers are nobody's words. */
export function complementValue(
  field: string,
  value: unknown,
  presetName: (id: string) => string | null,
): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value !== 'string' && typeof value !== 'number') return '–'
  switch (field) {
    case 'weight':
      return formatKg(gramsFromWire(value))
    case 'preset_id':
      return presetName(String(value)) ?? '–'
    default:
      return String(value)
  }
}
