import { decimalText } from '@/lib/decimal'
import type { Grams } from '@/lib/weight'

/** Weights one under another have their commas one under another: the third decimal is for all of them, or for none. */
export function columnKg(weights: readonly Grams[]): (grams: Grams) => string {
  const digits = weights.some((grams) => grams % 10 !== 0) ? 3 : 2
  const kilograms = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return (grams) => `${kilograms.format(decimalText(grams, 3))}\u00a0kg`
}
