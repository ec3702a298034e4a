import { describe, expect, it } from 'vitest'
import { aCategory } from '@/testing/catalogue'
import { buildTree } from '../tree/tree'
import { categoryBody, changesOf, draftOf, draftRefusal, lastOrders, newCategory } from './draft'
import { inheritedSector } from './sector'
import { wordsIn } from '../words'

describe('the form of a category', () => {
  it('reads no price, one price or two', () => {
    expect(draftOf(aCategory('a')).priceKind).toBe('none')
    expect(draftOf(aCategory('a', { price: '0.00' })).priceKind).toBe('none')
    expect(draftOf(aCategory('a', { price: '5.00' }))).toMatchObject({ priceKind: 'fixed', price: 500 })
    expect(draftOf(aCategory('a', { price: '0.50', max_price: '10.00' }))).toMatchObject({
      priceKind: 'range',
      price: 50,
      maxPrice: 1000,
    })
  })

  it('says exactly what was typed, to the cent', () => {
    const draft = {
      ...newCategory(null),
      name: ' Chaise ',
      priceKind: 'range' as const,
      price: 1999,
      maxPrice: 3_005,
    }
    expect(categoryBody(draft, null)).toMatchObject({
      name: 'Chaise',
      official_name: null,
      price: '19.99',
      max_price: '30.05',
    })
    expect(categoryBody({ ...draft, priceKind: 'fixed' }, null)).toMatchObject({
      price: '19.99',
      max_price: null,
    })
    expect(categoryBody({ ...draft, priceKind: 'none' }, null)).toMatchObject({
      price: null,
      max_price: null,
    })
  })

  it('never sends a price for what has others below', () => {
    const tree = buildTree(
      [aCategory('Meubles', { price: '5.00' }), aCategory('Chaise', { parent_id: 'Meubles' })],
      'sale',
      'name',
    )
    const parent = tree.byId.get('Meubles') ?? null
    expect(categoryBody(draftOf(aCategory('Meubles', { price: '5.00' })), parent).price).toBeNull()
  })

  it('puts a new one after the others of its level', () => {
    const tree = buildTree(
      [aCategory('Meubles', { display_order: 30 }), aCategory('Textile', { display_order_entry: 20 })],
      'sale',
      'name',
    )
    expect(lastOrders(tree, null)).toEqual({ display_order: 40, display_order_entry: 30 })
    expect(lastOrders(tree, 'Meubles')).toEqual({ display_order: 0, display_order_entry: 0 })
  })

  it('sends only what was changed', () => {
    const before = draftOf(aCategory('Chaise', { price: '5.00' }))
    expect(changesOf(before, { ...before, name: 'Fauteuil' }, null)).toEqual({ name: 'Fauteuil' })
    expect(changesOf(before, { ...before, sector: 'ameublement' }, null)).toEqual({
      rep_sector: 'ameublement',
    })
    expect(changesOf(before, before, null)).toEqual({})
  })

  it.each([
    [{ name: '  ' }, 'name'],
    [{ name: 'a', priceKind: 'fixed' as const }, 'price'],
    [{ name: 'a', priceKind: 'range' as const, price: 200 }, 'maxPrice'],
    [{ name: 'a', priceKind: 'range' as const, price: 200, maxPrice: 100 }, 'reversed'],
    [{ name: 'a', priceKind: 'range' as const, maxPrice: 100 }, null],
    [{ name: 'a' }, null],
  ])('%j is refused for its %s', (part, reason) => {
    expect(draftRefusal({ ...newCategory(null), ...part })).toBe(reason)
  })
})

describe('the sector of a category', () => {
  it('is that of the nearest above that says one', () => {
    const tree = buildTree(
      [
        aCategory('Meubles', { rep_sector: 'ameublement' }),
        aCategory('Jardin', { parent_id: 'Meubles', rep_sector: 'bricolage_jardin' }),
        aCategory('Banc', { parent_id: 'Jardin' }),
        aCategory('Divers'),
      ],
      'sale',
      'name',
    )
    expect(inheritedSector(tree, 'Banc')).toEqual({ sector: 'bricolage_jardin', from: 'Jardin' })
    expect(inheritedSector(tree, 'Meubles')).toEqual({ sector: 'ameublement', from: 'Meubles' })
    expect(inheritedSector(tree, 'Divers')).toBeNull()
    expect(inheritedSector(tree, null)).toBeNull()
  })
})

describe('choosing where it is kept', () => {
  it('finds by any word of the path, without accents', () => {
    expect(wordsIn('Électroménager › Cuisine › Bouilloire', 'bouil electro')).toBe(true)
    expect(wordsIn('Électroménager › Cuisine', 'bouilloire')).toBe(false)
  })
})
