/**
 * The text being typed in a numeric field, key after key.
 * An empty entry means "the default value" (quantity 1, price of the category, exact amount):
 * that is why the first digit replaces a prefilled value and erasing everything brings it back.
 */
export type Entry = string

export type EntryKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | ',' | 'Backspace' | 'Clear'

export interface EntryFormat {
  wholeDigits: number
  decimals: number
}

export const MONEY: EntryFormat = { wholeDigits: 4, decimals: 2 }
export const WEIGHT: EntryFormat = { wholeDigits: 4, decimals: 3 }
export const COUNT: EntryFormat = { wholeDigits: 4, decimals: 0 }

export function typeKey(entry: Entry, key: EntryKey, format: EntryFormat): Entry {
  if (key === 'Clear') return ''
  if (key === 'Backspace') return entry === '0,' ? '' : entry.slice(0, -1)
  if (key === ',') {
    if (format.decimals === 0 || entry.includes(',')) return entry
    return entry === '' ? '0,' : `${entry},`
  }
  const [whole = '', fraction] = entry.split(',')
  if (fraction !== undefined) return fraction.length < format.decimals ? entry + key : entry
  if (whole === '0') return key
  return whole.length < format.wholeDigits ? entry + key : entry
}

/** Pasted or dictated text, kept only as far as it could have been typed. */
export function typeText(text: string, format: EntryFormat): Entry {
  let entry: Entry = ''
  for (const character of text.replace(/\./g, ',')) {
    if (/[0-9,]/.test(character)) entry = typeKey(entry, character as EntryKey, format)
  }
  return entry
}
