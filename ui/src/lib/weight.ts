import { decimalText, parseUnits } from './decimal'

/** An integer number of grams. Decimal kilograms exist only in JSON on the wire. */
export type Grams = number

const kilograms = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 3,
})

/** « 3,25 kg »; the third decimal shows only when a scale gave it. */
export function formatKg(grams: Grams): string {
  return `${kilograms.format(decimalText(grams, 3))}\u00a0kg`
}

/** « 3,25 »: what a person would type. */
export function kgInput(grams: Grams): string {
  return decimalText(grams, 3).replace('.', ',').replace(/0$/, '')
}

export function parseKg(text: string): Grams | null {
  return parseUnits(text, 3)
}

export function gramsFromWire(value: number | string | null | undefined): Grams {
  if (value === null || value === undefined) return 0
  return parseUnits(typeof value === 'number' ? value.toFixed(3) : value, 3) ?? 0
}

export function gramsToWire(grams: Grams): number {
  return Number(decimalText(grams, 3))
}
