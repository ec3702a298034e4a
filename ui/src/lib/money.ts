import { decimalText, parseUnits } from './decimal'

/** An integer number of euro cents. Decimal euros exist only in JSON on the wire. */
export type Centimes = number

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })

/** « 13,50 € » */
export function formatEuros(centimes: Centimes): string {
  return euros.format(decimalText(centimes, 2))
}

/** « 13,50 »: what a person would type. */
export function eurosInput(centimes: Centimes): string {
  return decimalText(centimes, 2).replace('.', ',')
}

export function parseEuros(text: string): Centimes | null {
  return parseUnits(text, 2)
}

export function centimesFromWire(value: number | string | null | undefined): Centimes {
  if (value === null || value === undefined) return 0
  return parseUnits(typeof value === 'number' ? value.toFixed(2) : value, 2) ?? 0
}

export function centimesToWire(centimes: Centimes): number {
  return Number(decimalText(centimes, 2))
}
