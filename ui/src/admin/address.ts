import { type Day, isDay } from './day'

// What stands in an address was typed by anybody: what cannot be read says nothing.

export const oneOf =
  <const T>(...values: readonly T[]) =>
  (value: unknown): T | undefined =>
    values.find((known) => known === value)

export const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined)

export const day = (value: unknown): Day | undefined => (isDay(value) ? value : undefined)

export const whole = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** The known ones among several, in their own order. */
export const someOf =
  <const T>(...values: readonly T[]) =>
  (value: unknown): T[] | undefined => {
    const kept = values.filter((known) => Array.isArray(value) && value.includes(known))
    return kept.length > 0 ? kept : undefined
  }

export const PAGE_SIZES = [20, 50, 100] as const

export interface Paged {
  page?: number
  taille?: number
}

export const readPaging = (search: Record<string, unknown>) => ({
  page: whole(search.page) === 0 ? undefined : whole(search.page),
  taille: oneOf<number>(...PAGE_SIZES)(search.taille),
})

export type Partly<T> = { [K in keyof T]?: T[K] | undefined }

/** Without the keys that say nothing: the address stays short. */
export function keepSaid<T extends object>(filters: Partly<T>): T {
  const said = Object.entries<unknown>(filters).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as T
}
