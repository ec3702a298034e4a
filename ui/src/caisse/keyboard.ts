import type { EntryKey } from '@/kit/numpad/entry'
import { digitOf, isDecimalMark, letterOf } from '@/lib/keyboard'
import type { Step } from './sale/basket'
import type { Method } from './payment/payment'

/** Where the keys land on the sale screen. */
export type Place = Step | 'payment'

export type KeyIntent =
  | { does: 'entry'; key: EntryKey }
  | { does: 'tile'; letter: string }
  | { does: 'preset'; letter: string }
  | { does: 'method'; method: Method }
  | { does: 'cycleMethod' | 'cycleStep'; direction: 1 | -1 }
  | { does: 'moveInTicket'; direction: 1 | -1 }
  | { does: 'validate' | 'escape' | 'addWeighing' | 'total' | 'donation' | 'note' | 'favourite' }
  | { does: 'search' | 'help' | 'undo' | 'hold' | 'waiting' | 'tickets' | 'menu' }

export interface Stroke {
  key: string
  code?: string
  shiftKey?: boolean
  ctrlKey?: boolean
  altKey?: boolean
  metaKey?: boolean
}

const TILES: readonly Place[] = ['category', 'subcategory']
const LINE: readonly Place[] = ['weight', 'quantity', 'price']
const EVERYWHERE: readonly Place[] = [...TILES, ...LINE, 'payment']
const SALE: readonly Place[] = [...TILES, ...LINE]

/** The letters of the presets, in the order they are shown. */
export const PRESET_LETTERS = [...'AZERTY'] as const

export const METHOD_LETTERS: Record<Method, string> = { cash: 'E', card: 'C', check: 'H', free: 'G' }
export const TOTAL_LETTER = 'T'
export const DONATION_LETTER = 'D'
export const NOTE_LETTER = 'N'

interface Binding {
  keys: readonly string[]
  at: readonly Place[]
  intent: KeyIntent
}

/** The named keys; digits, the decimal mark and letters follow rules below. */
export const BINDINGS: readonly Binding[] = [
  { keys: ['Enter'], at: EVERYWHERE, intent: { does: 'validate' } },
  { keys: ['Escape'], at: EVERYWHERE, intent: { does: 'escape' } },
  { keys: ['+', '='], at: ['weight'], intent: { does: 'addWeighing' } },
  { keys: ['+', '='], at: ['payment'], intent: { does: 'validate' } },
  { keys: ['Tab'], at: LINE, intent: { does: 'cycleStep', direction: 1 } },
  { keys: ['Shift+Tab'], at: LINE, intent: { does: 'cycleStep', direction: -1 } },
  { keys: ['ArrowDown'], at: ['payment'], intent: { does: 'cycleMethod', direction: 1 } },
  { keys: ['ArrowUp'], at: ['payment'], intent: { does: 'cycleMethod', direction: -1 } },
  { keys: ['ArrowDown'], at: SALE, intent: { does: 'moveInTicket', direction: 1 } },
  { keys: ['ArrowUp'], at: SALE, intent: { does: 'moveInTicket', direction: -1 } },
  { keys: ['/'], at: TILES, intent: { does: 'search' } },
  { keys: ['?'], at: EVERYWHERE, intent: { does: 'help' } },
  { keys: ['Ctrl+z'], at: SALE, intent: { does: 'undo' } },
  { keys: ['*'], at: LINE, intent: { does: 'favourite' } },
  { keys: ['F2'], at: SALE, intent: { does: 'hold' } },
  { keys: ['F4'], at: SALE, intent: { does: 'waiting' } },
  { keys: ['F8'], at: EVERYWHERE, intent: { does: 'tickets' } },
  { keys: ['F9'], at: EVERYWHERE, intent: { does: 'menu' } },
  ...Object.entries(METHOD_LETTERS).map(([method, letter]): Binding => ({
    keys: [letter],
    at: ['payment'],
    intent: { does: 'method', method: method as Method },
  })),
  { keys: [TOTAL_LETTER], at: ['payment'], intent: { does: 'total' } },
  { keys: [DONATION_LETTER], at: ['payment'], intent: { does: 'donation' } },
  { keys: [NOTE_LETTER], at: ['payment', 'price'], intent: { does: 'note' } },
  ...PRESET_LETTERS.map((letter): Binding => ({
    keys: [letter],
    at: ['price'],
    intent: { does: 'preset', letter },
  })),
]

export function intentOf(stroke: Stroke, place: Place): KeyIntent | null {
  const name = nameOf(stroke)
  if (name === null) return null
  const binding = BINDINGS.find(({ keys, at }) => keys.includes(name) && at.includes(place))
  if (binding) return binding.intent
  if (stroke.ctrlKey) return null
  if (stroke.key === 'Backspace') return { does: 'entry', key: 'Backspace' }
  if (isDecimalMark(stroke.key)) return { does: 'entry', key: ',' }
  const digit = digitOf(stroke.key)
  if (digit !== null) return { does: 'entry', key: digit as EntryKey }
  return letterOf(name) !== null && TILES.includes(place) ? { does: 'tile', letter: name } : null
}

function nameOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: Stroke): string | null {
  if (altKey || metaKey) return null
  if (ctrlKey) return `Ctrl+${key.toLowerCase()}`
  // The minus of the numeric keypad is not the 6 of the AZERTY row.
  if (code === 'NumpadSubtract' || code === 'NumpadMultiply') return null
  if (key === 'Tab' && shiftKey) return 'Shift+Tab'
  return letterOf(key) ?? key
}
