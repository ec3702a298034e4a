import type { Schemas } from '@/lib/api/client'

export type Category = Schemas['CategoryRead']
export type RepSector = Schemas['RepSector']
/** Whose order it is: the till's or the reception's. */
export type Zone = 'sale' | 'entry'

/** In the order they are proposed. */
export const SECTORS: RepSector[] = [
  'eee',
  'ameublement',
  'tlc',
  'jouets',
  'sport_loisirs',
  'bricolage_jardin',
  'livres',
  'hors_rep',
]
