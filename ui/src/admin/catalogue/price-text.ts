import { centimesFromWire, eurosInput, formatEuros } from '@/lib/money'
import type { Category } from './wire'

/** « 5,00 € », « de 5,00 à 20,00 € »; nothing when it has no price. */
export function priceText({ price, max_price }: Pick<Category, 'price' | 'max_price'>): string {
  const low = centimesFromWire(price)
  const high = centimesFromWire(max_price)
  if (high === 0) return low === 0 ? '' : formatEuros(low)
  return `${eurosInput(low)} à ${formatEuros(high)}`
}
