import { describe, expect, it } from 'vitest'
import { buildCatalogue, type CategoryRow, placeName } from './catalogue'

const row = (
  id: string,
  parent: string | null,
  order: number,
  more: Partial<CategoryRow> = {},
): CategoryRow => ({
  id,
  name: id,
  parent_id: parent,
  display_order: order,
  ...more,
})

const rows = [
  row('Vaisselle', null, 2),
  row('Électroménager', null, 1),
  row('Réfrigérateur', 'Électroménager', 2, { price: '30.00' }),
  row('Bouilloire', 'Électroménager', 1, { price: '5.00', max_price: '10.00' }),
  row('Sifflante', 'Bouilloire', 1),
  row('Orpheline', 'ailleurs', 1),
]

describe('the catalogue of the till', () => {
  const { roots, byId } = buildCatalogue(rows)

  it('is a tree in the order of the shop', () => {
    expect(roots.map(({ name }) => name)).toEqual(['Électroménager', 'Vaisselle'])
    expect(roots[0]?.children.map(({ name }) => name)).toEqual(['Bouilloire', 'Réfrigérateur'])
  })

  it('knows prices in centimes', () => {
    expect(byId.get('Bouilloire')).toMatchObject({ price: 500, maxPrice: 1000 })
    expect(byId.get('Réfrigérateur')).toMatchObject({ price: 3000, maxPrice: null })
  })

  it('says where a category stands, and leaves out what nothing leads to', () => {
    const whistling = byId.get('Sifflante')
    expect(whistling && placeName(whistling)).toBe('Électroménager › Bouilloire')
    expect(roots.map(placeName)).toEqual(['', ''])
    expect(byId.has('Orpheline')).toBe(false)
  })

  it('may have 50 000 categories', () => {
    const many = Array.from({ length: 50_000 }, (_, index) =>
      row(`c${index}`, index < 50 ? null : `c${index % 50}`, index),
    )
    expect(buildCatalogue(many).byId.size).toBe(50_000)
  })
})
