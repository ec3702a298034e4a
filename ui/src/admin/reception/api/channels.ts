import type { Channel } from './wire'

export const inOrder = (rows: readonly Channel[]): Channel[] =>
  rows.toSorted((a, b) => a.display_order - b.display_order || a.name.localeCompare(b.name, 'fr'))
