import type { Grams } from '@/lib/weight'

/** Below this nothing surprises: a first feather must not make a question of every book. */
const NEVER_ASKED: Grams = 20_000
const ALWAYS_ASKED: Grams = 200_000
const TIMES_THE_LARGEST = 10

/** Far outside what the day has seen of this category: worth one look, never a refusal. */
export function isUnusual(weight: Grams, largestOfTheDay: Grams | undefined): boolean {
  if (weight > ALWAYS_ASKED) return true
  return largestOfTheDay !== undefined && weight > NEVER_ASKED && weight > largestOfTheDay * TIMES_THE_LARGEST
}
