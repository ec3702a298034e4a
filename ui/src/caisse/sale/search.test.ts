import { describe, expect, it } from 'vitest'
import { buildCatalogue, type CategoryRow } from './catalogue'
import { buildSearch, searchCategories } from './search'

const row = (id: string, parent: string | null, official: string | null = null): CategoryRow => ({
  id,
  name: id,
  parent_id: parent,
  display_order: 1,
  official_name: official,
})

const found = (rows: CategoryRow[], query: string): string[] =>
  searchCategories(buildSearch(buildCatalogue(rows)), query).shown.map(({ name }) => name)

const SHOP = [
  row('Électroménager', null),
  row('Réfrigérateur', 'Électroménager', 'Gros appareils de froid'),
  row('Bouilloire', 'Électroménager'),
  row('Textile', null),
  row('Femme', 'Textile'),
  row('Chemise', 'Femme'),
  row('Pull d’hiver', 'Femme'),
  row('Enfant', 'Textile'),
  row('Plaque à beurre', null),
]

describe('searching a category', () => {
  it.each([
    ['refri', ['Réfrigérateur']],
    ['BOUIL', ['Bouilloire']],
    ['froid', ['Réfrigérateur']],
    ['plaque beurre', ['Plaque à beurre']],
    ['hiver', ['Pull d’hiver']],
    ['   ', []],
    ['zzzzz', []],
  ])('« %s »: by any of its words, accents and case aside', (query, names) => {
    expect(found(SHOP, query)).toEqual(names)
  })

  it('finds what stands under the word, in any order of the words', () => {
    expect(found(SHOP, 'femme')).toEqual(['Chemise', 'Pull d’hiver'])
    expect(found(SHOP, 'femme chemise')).toEqual(['Chemise'])
    expect(found(SHOP, 'textile').sort()).toEqual(['Chemise', 'Enfant', 'Pull d’hiver'])
  })

  it.each([['chemsie'], ['chmise'], ['chemisse'], ['chenise']])('forgives a slip: « %s »', (slip) => {
    expect(found(SHOP, slip)).toEqual(['Chemise'])
  })

  it('puts names that begin with the word first', () => {
    expect(found([row('Boîte à lampe', null), row('Lampe', null)], 'lampe')).toEqual([
      'Lampe',
      'Boîte à lampe',
    ])
  })

  it('shows a screenful of 50 000 and says how many are left', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => row(`Article ${index} bois`, null))
    const search = buildSearch(buildCatalogue(many))
    const { shown, others } = searchCategories(search, 'article')
    expect(shown).toHaveLength(60)
    expect(others).toBe(49_940)
  })
})
