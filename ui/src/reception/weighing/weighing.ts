import type { ScaleReading } from '@/lib/scale/use-scale'
import { type Grams, parseKg } from '@/lib/weight'
import type { Entry } from '@/kit/numpad/entry'

/** What is taken off: a known container by its name, or what was on the scale (no name). */
export interface Tare {
  name: string | null
  weight: Grams
}

export interface Weighing {
  from: 'keypad' | 'scale'
  gross: Grams | null
  /** What can be counted; null when nothing can be. */
  net: Grams | null
  isTareTooHeavy: boolean
  /** The scale still holds what the last ligne counted. */
  isAlreadyCounted: boolean
}

/** A scale breathes: what moves less than that is the same load. */
const SAME_LOAD: Grams = 50

/** The keypad wins over the scale: what is typed is what a person has decided. */
export function weigh(
  { typed, tare, counted }: { typed: Entry; tare: Tare | null; counted: Grams | null },
  reading: ScaleReading,
): Weighing {
  const from = typed === '' ? 'scale' : 'keypad'
  const shown = from === 'keypad' ? parseKg(typed) : stableGrams(reading)
  const gross = shown !== null && shown > 0 ? shown : null
  const isAlreadyCounted = from === 'scale' && gross !== null && counted !== null
  const left = gross === null ? null : gross - (tare?.weight ?? 0)
  return {
    from,
    gross,
    net: left !== null && left > 0 && !isAlreadyCounted ? left : null,
    isTareTooHeavy: left !== null && left <= 0,
    isAlreadyCounted,
  }
}

/** What the last ligne took from the scale, until the plate is seen with something else. */
export function stillCounted(counted: Grams | null, { grams }: ScaleReading): Grams | null {
  if (counted === null || grams === null) return counted
  return Math.abs(grams - counted) <= SAME_LOAD ? counted : null
}

const stableGrams = ({ state, grams }: ScaleReading): Grams | null => (state === 'stable' ? grams : null)
