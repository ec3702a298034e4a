import { describe, expect, it } from 'vitest'
import { buildCatalogue } from './catalogue'
import { favouritesOf, MOST_FAVOURITES, moveFavourite, toggleFavourite } from './favourites'
import { isOn } from './till-query'

describe('favourites', () => {
  it('come and go at the end of the row', () => {
    expect(toggleFavourite(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggleFavourite(['a', 'b'], 'a')).toEqual(['b'])
  })

  it('are never more than fit', () => {
    const full = Array.from({ length: MOST_FAVOURITES }, (_, index) => `c${index}`)
    expect(toggleFavourite(full, 'one more')).toEqual(full)
  })

  it('move by one place, and stay at the ends', () => {
    expect(moveFavourite(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moveFavourite(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moveFavourite(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
    expect(moveFavourite(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
    expect(moveFavourite(['a'], 'inconnue', 1)).toEqual(['a'])
  })

  it('move past a category that has left the catalogue, which keeps its place', () => {
    const isShown = (id: string) => id !== 'gone'
    expect(moveFavourite(['a', 'gone', 'b'], 'b', -1, isShown)).toEqual(['b', 'a', 'gone'])
    const { byId, roots } = buildCatalogue([{ id: 'a', name: 'A', display_order: 1 }])
    expect(favouritesOf(['gone', 'a'], { byId, roots })).toEqual(roots)
  })
})

describe('the options of a till', () => {
  it.each([
    [{ features: { no_item_pricing: { enabled: true } } }, true],
    [{ features: { no_item_pricing: { enabled: false } } }, false],
    [{ features: { no_item_pricing: null } }, false],
    [{ features: [] }, false],
    [{}, false],
    [null, false],
  ])('%j: the total is typed: %s', (options, expected) => {
    expect(isOn(options, 'no_item_pricing')).toBe(expected)
  })
})
