import { kilos } from '../../format'
import { DESTINATIONS } from '../parts/flows'

export const FIELDS = ['poids_kg', 'category', 'destination', 'is_exit', 'notes', 'is_removed'] as const
export type CorrectedField = (typeof FIELDS)[number]

interface Names {
  destination: (destination: (typeof DESTINATIONS)[number]) => string
  yes: string
  no: string
}

/** A corrected value as people say it; `null`: nothing there. */
export function valueWords(field: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? names.yes : names.no
  if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value)
  if (field === 'poids_kg') return kilos(value)
  const destination = DESTINATIONS.find((known) => known === value)
  if (field === 'destination' && destination !== undefined) return names.destination(destination)
  return String(value)
}

export const fieldOf = (field: string): CorrectedField | 'autre' =>
  FIELDS.find((known) => known === field) ?? 'autre'
