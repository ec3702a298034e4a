import type { Grams } from '@/lib/weight'

/** Shares in tenths of a percent that make exactly 100 % together: what is lost by rounding goes to the largest remainders. */
export function shares(weights: readonly Grams[]): number[] {
  const total = weights.reduce((sum, grams) => sum + grams, 0)
  if (total === 0) return weights.map(() => 0)
  const parts = weights.map((grams, index) => ({
    index,
    tenths: Math.floor((grams * 1000) / total),
    rest: (grams * 1000) % total,
  }))
  const missing = 1000 - parts.reduce((sum, { tenths }) => sum + tenths, 0)
  const rounded = parts
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .map((part, rank) => ({ ...part, tenths: part.tenths + (rank < missing ? 1 : 0) }))
  return rounded.toSorted((a, b) => a.index - b.index).map(({ tenths }) => tenths)
}
