import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { COUNT, type EntryKey, MONEY, typeKey, typeText, WEIGHT } from './entry'

const keys: EntryKey[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ',', 'Backspace', 'Clear']

function typed(text: string, format = MONEY, from = ''): string {
  return [...text].reduce((entry, key) => typeKey(entry, key as EntryKey, format), from)
}

describe('an entry', () => {
  it('grows digit after digit', () => expect(typed('12,5')).toBe('12,5'))
  it('takes one decimal mark only', () => expect(typed('1,2,3')).toBe('1,23'))
  it('starts with a zero when the mark comes first', () => expect(typed(',5')).toBe('0,5'))
  it('keeps no leading zero', () => expect(typed('007')).toBe('7'))
  it('stops at two decimals for money', () => expect(typed('1,239')).toBe('1,23'))
  it('stops at three decimals for a weight', () => expect(typed('1,2345', WEIGHT)).toBe('1,234'))
  it('stops at four whole digits', () => expect(typed('123456')).toBe('1234'))
  it('has no decimal mark in a count', () => expect(typed('1,2', COUNT)).toBe('12'))
  it('loses its last key with Backspace', () => expect(typeKey('12,5', 'Backspace', MONEY)).toBe('12,'))
  it('goes back to nothing when only the automatic zero is left', () => {
    expect(typeKey('0,', 'Backspace', MONEY)).toBe('')
    expect(typeKey('', 'Backspace', MONEY)).toBe('')
  })
  it('empties with Clear', () => expect(typeKey('12,5', 'Clear', MONEY)).toBe(''))

  it('reads a pasted text as if it had been typed', () => {
    expect(typeText('3.25 kg', WEIGHT)).toBe('3,25')
    expect(typeText('abc', MONEY)).toBe('')
  })

  it('is always a number in the making, whatever the keys', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...keys)),
        fc.constantFrom(MONEY, WEIGHT, COUNT),
        (typing, format) => {
          const entry = typing.reduce((text, key) => typeKey(text, key, format), '')
          expect(entry).toMatch(/^(|(0|[1-9]\d{0,3})(,\d{0,3})?)$/)
        },
      ),
    )
  })
})
