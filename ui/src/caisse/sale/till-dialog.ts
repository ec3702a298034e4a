import type { Category } from './catalogue'

/** What is open over the sale, if anything: the keys of the sale rest meanwhile. */
export type TillDialog = 'menu' | 'help' | 'hold' | 'waiting' | 'tickets' | 'prints' | { tile: Category }
