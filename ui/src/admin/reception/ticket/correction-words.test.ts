import { describe, expect, it } from 'vitest'
import { fieldOf, valueWords } from './correction-words'

const names = {
  destination: (code: string) => code.toLowerCase(),
  yes: 'oui',
  no: 'non',
}

describe('a corrected value in words', () => {
  it.each([
    ['poids_kg', '12.345', '12,345 kg'],
    ['category', 'Chaise', 'Chaise'],
    ['destination', 'RECYCLAGE', 'recyclage'],
    ['is_exit', true, 'oui'],
    ['notes', '', null],
    ['notes', null, null],
    ['inconnu', { a: 1 }, '{"a":1}'],
  ])('%s: %o is « %s »', (field, value, words) => {
    expect(valueWords(field, value, names)?.replaceAll(/\s/g, ' ') ?? null).toBe(words)
  })

  it('has a name for a field of tomorrow', () => {
    expect(fieldOf('poids_kg')).toBe('poids_kg')
    expect(fieldOf('couleur')).toBe('autre')
  })
})
