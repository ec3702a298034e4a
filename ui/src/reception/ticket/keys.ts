import type { EntryKey } from '@/kit/numpad/entry'
import { digitOf, isDecimalMark, letterOf } from '@/lib/keyboard'

export type KeyIntent =
  | { does: 'entry'; key: EntryKey }
  | { does: 'tile'; letter: string }
  | { does: 'add' | 'back' | 'exit' | 'destination' }

export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'> & { code?: string }

const NAMED: Record<string, KeyIntent> = {
  Enter: { does: 'add' },
  Escape: { does: 'back' },
  '=': { does: 'exit' },
  ArrowDown: { does: 'destination' },
  Backspace: { does: 'entry', key: 'Backspace' },
}

/** The hands of 1.4.4, all live at once: letters choose, digits weigh, « = » takes out of the shop, ↓ sends elsewhere. */
export function intentOf({ key, code, ctrlKey, altKey, metaKey }: Stroke): KeyIntent | null {
  if (ctrlKey || altKey || metaKey) return null
  // The minus of the numeric keypad is not the 6 of the AZERTY row.
  if (code === 'NumpadSubtract') return null
  const named = NAMED[key]
  if (named !== undefined) return named
  if (isDecimalMark(key)) return { does: 'entry', key: ',' }
  const digit = digitOf(key)
  if (digit !== null) return { does: 'entry', key: digit as EntryKey }
  const letter = letterOf(key)
  return letter === null ? null : { does: 'tile', letter }
}
