import { describe, expect, it } from 'vitest'
import { aCategory } from '@/testing/catalogue'
import { visibleRows } from './rows'
import { findIn } from './search'
import { buildTree } from './tree'

const tree = buildTree(
  [
    aCategory('Électroménager'),
    aCategory('Cuisine', { parent_id: 'Électroménager' }),
    aCategory('Bouilloire', { parent_id: 'Cuisine', official_name: 'Petit appareil chauffant' }),
    aCategory('Textile'),
    aCategory('Pull', { parent_id: 'Textile' }),
    aCategory('Pulk', { parent_id: 'Cuisine' }),
  ],
  'sale',
  'name',
)
const shown = (query: string) =>
  visibleRows(tree, new Set(), findIn(tree, query)).map(
    ({ node, isContext }) => `${node.category.name}${isContext ? '*' : ''}`,
  )

describe('searching the tree', () => {
  it('keeps what leads to a match, told apart', () => {
    expect(shown('bouilloire')).toEqual(['Électroménager*', 'Cuisine*', 'Bouilloire'])
  })

  it('forgives accents and a wrong letter, and knows the official name', () => {
    expect(shown('electromenager')).toEqual(['Électroménager'])
    expect(shown('bouiloire')).toContain('Bouilloire')
    expect(shown('chauffant')).toContain('Bouilloire')
  })

  it('does not guess when the word is written somewhere', () => {
    expect(shown('pull')).toEqual(['Textile*', 'Pull'])
  })

  it('lets one open what a match contains', () => {
    const rows = visibleRows(tree, new Set(['Textile']), findIn(tree, 'textile'))
    expect(rows.map(({ node }) => node.category.name)).toEqual(['Textile', 'Pull'])
  })

  it('shows everything when nothing is asked, and nothing when nothing is found', () => {
    expect(findIn(tree, '  ')).toBeNull()
    expect(shown('zzzz')).toEqual([])
  })

  it('answers within a frame among a thousand', () => {
    const many = buildTree(
      Array.from({ length: 1_000 }, (_, at) =>
        aCategory(`Objet ${String(at)}`, { parent_id: at < 20 ? null : `Objet ${String(at % 20)}` }),
      ),
      'sale',
      'name',
    )
    expect(visibleRows(many, new Set(), findIn(many, 'objet 999')).length).toBeGreaterThan(1)
    const start = performance.now()
    visibleRows(many, new Set(), findIn(many, 'objet 999'))
    expect(performance.now() - start).toBeLessThan(50)
  })
})
