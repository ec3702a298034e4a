import { centimesFromWire, formatEuros } from '@/lib/money'
import { formatKg, gramsFromWire } from '@/lib/weight'

/** Figures that are shown and never computed with go straight from the wire to words. */
export const euros = (amount: number | string | null | undefined) => formatEuros(centimesFromWire(amount))
export const kilos = (weight: number | string | null | undefined) => formatKg(gramsFromWire(weight))

const whole = new Intl.NumberFormat('fr-FR')
export const figure = (count: number) => whole.format(count)

/** « 4 h 05 » */
export function duration(from: string, to: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`
}
