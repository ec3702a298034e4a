import { describe, expect, it } from 'vitest'
import { categoryChoices } from './category-choices'

const category = (id: string, name: string, parent_id: string | null = null, part = {}) => ({
  id,
  name,
  parent_id,
  is_active: true,
  deleted_at: null,
  ...part,
})

describe('the categories that a word may stand for', () => {
  it('say where they stand, in the order of a dictionary, without those put away', () => {
    expect(
      categoryChoices([
        category('2', 'Table', '1'),
        category('1', 'Meubles'),
        category('3', 'Éclairage'),
        category('4', 'Ancienne', null, { deleted_at: '2026-01-01T00:00:00Z' }),
        category('5', 'Éteinte', null, { is_active: false }),
      ]).map(({ label }) => label),
    ).toEqual(['Éclairage', 'Meubles', 'Meubles › Table'])
  })

  it('end even where two devices made a loop', () => {
    const labels = categoryChoices([category('1', 'A', '2'), category('2', 'B', '1')])
    expect(labels).toHaveLength(2)
  })
})
