import { gramsFromWire, type Grams } from '@/lib/weight'

export type ScaleState =
  'none' | 'connecting' | 'unplugged' | 'silent' | 'moving' | 'stable' | 'overload' | 'below_zero'

export interface ScaleReading {
  state: ScaleState
  grams: Grams | null
  /** A French sentence that says what to do, when there is something to do. */
  message: string | null
  isConfigured: boolean
}

/** What the server says at each event. */
export interface WireReading {
  state: ScaleState
  weight: string | null
  message: string | null
}

export const NO_SCALE: ScaleReading = { state: 'none', grams: null, message: null, isConfigured: false }

export function readingFromWire({ state, weight, message }: WireReading): ScaleReading {
  return {
    state,
    grams: weight === null ? null : gramsFromWire(weight),
    message,
    isConfigured: state !== 'none',
  }
}

/** The server is not heard any more: a weight of before must not be taken for the one of now. */
export function withoutNews(before: ScaleReading): ScaleReading {
  return before.isConfigured ? { ...before, state: 'connecting', grams: null, message: null } : NO_SCALE
}
