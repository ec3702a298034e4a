import { describe, expect, it } from 'vitest'
import { categoryChoices } from './category-choices'

const ROWS = [
  { id: 'vet', name: 'Vêtement', parent_id: 'tex', is_active: true },
  { id: 'div-t', name: 'Divers', parent_id: 'tex', is_active: true, deleted_at: '2026-01-01T00:00:00Z' },
  { id: 'tex', name: 'Textile', parent_id: null, is_active: true },
  { id: 'elec', name: 'Électroménager', parent_id: null, is_active: false },
]

describe('the choices of categories', () => {
  it('say their way down, in the order of the alphabet', () => {
    expect(categoryChoices(ROWS).map(({ label }) => label)).toEqual([
      'Électroménager',
      'Textile',
      'Textile › Divers',
      'Textile › Vêtement',
    ])
  })

  it('keep the one in use, even archived, beside those that can be chosen', () => {
    const values = categoryChoices(ROWS, { activeOnly: true, kept: 'div-t' }).map(({ value }) => value)
    expect(values).toEqual(['tex', 'div-t', 'vet'])
  })

  it('end even when a tree turns in circles', () => {
    const circle = [
      { id: 'a', name: 'A', parent_id: 'b' },
      { id: 'b', name: 'B', parent_id: 'a' },
    ]
    expect(categoryChoices(circle)).toHaveLength(2)
  })
})
