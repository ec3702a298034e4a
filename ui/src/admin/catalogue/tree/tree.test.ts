import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCategory } from '@/testing/catalogue'
import { buildTree, flat, heightOf, pathName, withoutArchived } from './tree'

const names = (nodes: { category: { name: string } }[]) => nodes.map(({ category }) => category.name)

describe('the tree of the categories', () => {
  const rows = [
    aCategory('Meubles', { display_order: 10, display_order_entry: 0 }),
    aCategory('Textile', { display_order: 0, display_order_entry: 10 }),
    aCategory('Chaise', { parent_id: 'Meubles', display_order: 10 }),
    aCategory('Armoire', { parent_id: 'Meubles', display_order: 20, created_at: '2026-06-01T00:00:00Z' }),
  ]

  it('follows the order of the zone, then the name', () => {
    expect(names(flat(buildTree(rows, 'sale', 'order').roots))).toEqual([
      'Textile',
      'Meubles',
      'Chaise',
      'Armoire',
    ])
    expect(names(flat(buildTree(rows, 'entry', 'order').roots))).toEqual([
      'Meubles',
      'Armoire',
      'Chaise',
      'Textile',
    ])
  })

  it('can be sorted by name or by age, level by level', () => {
    expect(names(flat(buildTree(rows, 'sale', 'name').roots))).toEqual([
      'Meubles',
      'Armoire',
      'Chaise',
      'Textile',
    ])
    expect(names(buildTree(rows, 'sale', 'created').byId.get('Meubles')?.children ?? [])).toEqual([
      'Armoire',
      'Chaise',
    ])
  })

  it('says where a category is and how much is below', () => {
    const tree = buildTree(rows, 'sale', 'order')
    const chair = tree.byId.get('Chaise')
    expect(chair && pathName(chair)).toBe('Meubles › Chaise')
    expect(tree.roots.map(heightOf)).toEqual([1, 2])
  })

  it('puts the archived last, and hides them unless they hold something that is not', () => {
    const gone = '2026-11-01T00:00:00Z'
    const tree = buildTree(
      [
        aCategory('Cave', { deleted_at: gone }),
        aCategory('Vin', { parent_id: 'Cave' }),
        aCategory('Vieux', { deleted_at: gone }),
        aCategory('Zinc'),
      ],
      'sale',
      'name',
    )
    expect(names(tree.roots)).toEqual(['Zinc', 'Cave', 'Vieux'])
    const shown = withoutArchived(tree)
    expect(names(flat(shown.roots))).toEqual(['Zinc', 'Cave', 'Vin'])
    expect(shown.byId.get('Vin')?.parent).toBe(shown.byId.get('Cave'))
  })

  it('loses no category, whatever an old database tied in a knot', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'elsewhere')
    fc.assert(
      fc.property(fc.array(fc.option(ids), { minLength: 5, maxLength: 5 }), (parents) => {
        const knotted = ['a', 'b', 'c', 'd', 'e'].map((id, at) =>
          aCategory(id, { parent_id: parents[at] ?? null }),
        )
        const shown = names(flat(buildTree(knotted, 'sale', 'order').roots))
        expect(shown.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
      }),
    )
  })
})
