import { describe, expect, it } from 'vitest'
import { complementValue } from './complement'

const name = (id: string) => (id === 'preset-don' ? 'Don 0 €' : null)

describe('what was corrected after the closing', () => {
  it.each([
    ['weight', 3.25, '3,25 kg'],
    ['quantity', 2, '2'],
    ['notes', 'Pied cassé', 'Pied cassé'],
    ['preset_id', 'preset-don', 'Don 0 €'],
    ['preset_id', '6c9916d8', '–'],
    ['preset_id', null, '–'],
    ['note', '', '–'],
  ])('%s %j is said « %s »', (field, value, said) => {
    expect(complementValue(field, value, name).replace(/\s/g, ' ')).toBe(said)
  })
})
