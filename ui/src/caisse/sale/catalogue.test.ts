import { describe, expect, it } from 'vitest'
import { buildCatalogue, type CategoryRow, searchCatalogue } from './catalogue'

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
  row('Vaisselle', null, 2, { official_name: 'Vaisselle, cuisine et maison' }),
  row('Électroménager', null, 1),
  row('Réfrigérateur', 'Électroménager', 2, { price: '30.00' }),
  row('Bouilloire', 'Électroménager', 1, { price: '5.00', max_price: '10.00' }),
  row('Plaque à beurre', 'Vaisselle', 1),
  row('Orpheline', 'ailleurs', 1),
]

describe('the catalogue of the till', () => {
  const catalogue = buildCatalogue(rows)

  it('is a tree in the order of the shop', () => {
    expect(catalogue.map(({ name }) => name)).toEqual(['Électroménager', 'Vaisselle'])
    expect(catalogue[0]?.children.map(({ name }) => name)).toEqual(['Bouilloire', 'Réfrigérateur'])
  })

  it('knows prices in centimes', () => {
    expect(catalogue[0]?.children[0]).toMatchObject({ price: 500, maxPrice: 1000 })
    expect(catalogue[0]?.children[1]).toMatchObject({ price: 3000, maxPrice: null })
  })

  it.each([
    ['refri', ['Réfrigérateur']],
    ['BOUIL', ['Bouilloire']],
    ['electro', ['Bouilloire', 'Réfrigérateur']],
    ['cuisine', []],
    ['plaque beurre', ['Plaque à beurre']],
    ['   ', []],
    ['zzz', []],
  ])('finds what can be sold with « %s », accents and case aside', (query, names) => {
    expect(searchCatalogue(catalogue, query).map(({ category }) => category.name)).toEqual(names)
  })

  it('puts names that begin with the query first', () => {
    const found = searchCatalogue(
      buildCatalogue([row('Boîte à lampe', null, 1), row('Lampe', null, 2)]),
      'lampe',
    )
    expect(found.map(({ category }) => category.name)).toEqual(['Lampe', 'Boîte à lampe'])
  })
})
