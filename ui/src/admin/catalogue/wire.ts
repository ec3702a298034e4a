import type { Schemas } from '@/lib/api/client'

// By hand until the routes of the catalogue are in the generated types.
export const SECTORS = [
  'eee',
  'ameublement',
  'tlc',
  'jouets',
  'sport_loisirs',
  'bricolage_jardin',
  'livres',
  'hors_rep',
] as const
export type RepSector = (typeof SECTORS)[number]
export type Category = Schemas['CategoryRead'] & { rep_sector?: RepSector | null }
/** Whose order it is: the till's or the reception's. */
export type Zone = 'sale' | 'entry'
