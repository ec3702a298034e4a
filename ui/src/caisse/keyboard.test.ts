import { describe, expect, it } from 'vitest'
import { TILE_LETTERS } from '@/lib/keyboard'
import { BINDINGS, intentOf, type Place, type Stroke } from './keyboard'

const EVERY_PLACE: Place[] = ['category', 'subcategory', 'weight', 'quantity', 'price', 'payment']

function stroke(name: string): Stroke {
  const parts = name.split('+').filter(Boolean)
  if (name.startsWith('Ctrl+')) return { key: parts[1] ?? '', ctrlKey: true }
  if (name.startsWith('Shift+')) return { key: parts[1] ?? '', shiftKey: true }
  return { key: name }
}

describe.each(EVERY_PLACE)('at %s', (place) => {
  it.each([
    ...[...'0123456789'].map((digit) => [digit, digit] as const),
    ...[...'&é"\'(-è_çà'].map((key, index) => [key, String((index + 1) % 10)] as const),
  ])('key %s types %s', (key, digit) => {
    expect(intentOf({ key }, place)).toEqual({ does: 'entry', key: digit })
  })

  it.each([',', '.'])('key %s types the decimal mark', (key) => {
    expect(intentOf({ key }, place)).toEqual({ does: 'entry', key: ',' })
  })

  it('Backspace takes the last key back, Enter validates, Escape clears', () => {
    expect(intentOf({ key: 'Backspace' }, place)).toEqual({ does: 'entry', key: 'Backspace' })
    expect(intentOf({ key: 'Enter' }, place)).toEqual({ does: 'validate' })
    expect(intentOf({ key: 'Escape' }, place)).toEqual({ does: 'escape' })
  })

  it('keys with Alt, Windows or Ctrl are left to the machine', () => {
    expect(intentOf({ key: 'a', altKey: true }, place)).toBeNull()
    expect(intentOf({ key: 'a', metaKey: true }, place)).toBeNull()
    expect(intentOf({ key: '5', ctrlKey: true }, place)).toBeNull()
  })

  it('the minus of the numeric keypad is not the 6 of the AZERTY row', () => {
    expect(intentOf({ key: '-', code: 'NumpadSubtract' }, place)).toBeNull()
    expect(intentOf({ key: '-', code: 'Digit6' }, place)).toEqual({ does: 'entry', key: '6' })
  })
})

describe('letters', () => {
  it.each(TILE_LETTERS)('%s picks a category or sub-category, in both cases', (letter) => {
    expect(intentOf({ key: letter }, 'category')).toEqual({ does: 'tile', letter })
    expect(intentOf({ key: letter.toLowerCase() }, 'subcategory')).toEqual({ does: 'tile', letter })
  })

  it.each(['weight', 'quantity'] as const)('do nothing at %s', (place) => {
    for (const key of TILE_LETTERS) expect(intentOf({ key }, place)).toBeNull()
  })
})

describe('each named key', () => {
  it.each(
    BINDINGS.flatMap(({ keys, at, intent }) =>
      keys.flatMap((key) => at.map((place) => [key, place, intent] as const)),
    ),
  )('%s at %s does what the table says', (key, place, intent) => {
    expect(intentOf(stroke(key), place)).toEqual(intent)
  })

  it('has one meaning in one place', () => {
    const pairs = BINDINGS.flatMap(({ keys, at }) =>
      keys.flatMap((key) => at.map((place) => `${key} ${place}`)),
    )
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('+ and = add a weighing only while weighing, and a payment only while paying', () => {
    for (const key of ['+', '=']) {
      expect(intentOf({ key }, 'weight')).toEqual({ does: 'addWeighing' })
      expect(intentOf({ key }, 'payment')).toEqual({ does: 'validate' })
      expect(intentOf({ key }, 'price')).toBeNull()
    }
  })

  it('Tab moves the focus as everywhere else while no line is being typed', () => {
    expect(intentOf({ key: 'Tab' }, 'category')).toBeNull()
    expect(intentOf({ key: 'Tab' }, 'payment')).toBeNull()
  })
})
