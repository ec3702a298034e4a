import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { digitOf, isDecimalMark, letterOf, TILE_LETTERS, tileLetters } from './keyboard'

const tiles = (...keys: (string | null)[]) => keys.map((shortcutKey) => ({ shortcutKey }))

describe('the AZERTY keyboard', () => {
  it.each([...'0123456789'])('key %s is its digit', (key) => expect(digitOf(key)).toBe(key))

  it.each([
    ['&', '1'],
    ['é', '2'],
    ['"', '3'],
    ["'", '4'],
    ['(', '5'],
    ['-', '6'],
    ['è', '7'],
    ['_', '8'],
    ['ç', '9'],
    ['à', '0'],
  ])('key %s without Shift is digit %s', (key, digit) => expect(digitOf(key)).toBe(digit))

  it.each(['a', 'Enter', 'F1', ',', ' ', '+'])('key %s is no digit', (key) => expect(digitOf(key)).toBeNull())
  it.each([',', '.', 'Decimal'])('key %s is the decimal mark', (key) => expect(isDecimalMark(key)).toBe(true))

  it.each(TILE_LETTERS)('letter %s picks a tile, in lower case too', (letter) => {
    expect(letterOf(letter)).toBe(letter)
    expect(letterOf(letter.toLowerCase())).toBe(letter)
  })

  it('has 26 places in the order of the rows', () => {
    expect(TILE_LETTERS.join('')).toBe('AZERTYUIOPQSDFGHJKLMWXCVBN')
  })
})

describe('letters of the tiles', () => {
  it('follow the place by default', () => {
    expect(tileLetters(tiles(null, null, null))).toEqual(['A', 'Z', 'E'])
  })

  it('stay with the category that has its own key', () => {
    expect(tileLetters(tiles(null, 'm', null))).toEqual(['A', 'M', 'E'])
  })

  it('never leave a tile without a letter because another took its place', () => {
    expect(tileLetters(tiles('Z', null))).toEqual(['Z', 'A'])
  })

  it('are given once each, and run out after 26', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...TILE_LETTERS)), { maxLength: 60 }), (keys) => {
        const given = tileLetters(tiles(...keys)).filter((letter) => letter !== null)
        expect(new Set(given).size).toBe(given.length)
        expect(given.length).toBe(Math.min(keys.length, 26))
      }),
    )
  })
})
