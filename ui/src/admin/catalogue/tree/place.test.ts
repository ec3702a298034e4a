import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCategory } from '@/testing/catalogue'
import type { Category, Zone } from '../wire'
import { drawnGap, spotAfterKey, spotNow, spotUnder, withoutCarried } from './carry'
import {
  applyPlan,
  lastOf,
  mayBePriced,
  parentRefusal,
  type Place,
  placeOf,
  planBack,
  planMove,
  stepOf,
} from './place'
import { visibleRows } from './rows'
import { buildTree, flat, type Tree } from './tree'

/** Meubles (Chaise, Table (Table basse)), Textile, Divers */
const ROWS = [
  aCategory('Meubles', { display_order: 0 }),
  aCategory('Chaise', { parent_id: 'Meubles', display_order: 0 }),
  aCategory('Table', { parent_id: 'Meubles', display_order: 10 }),
  aCategory('Table basse', { parent_id: 'Table' }),
  aCategory('Textile', { display_order: 10, price: '3.00', max_price: '5.00' }),
  aCategory('Divers', { display_order: 20 }),
]
const treeOf = (rows: readonly Category[]) => buildTree(rows, 'sale', 'order')
const tree = treeOf(ROWS)
function planned(id: string, place: Place, zone: Zone = 'sale') {
  const plan = planMove(tree, node(id), place, zone)
  if (plan === null) throw new Error(`${id} would not move`)
  return plan
}
const node = (id: string, of: Tree = tree) => {
  const found = of.byId.get(id)
  if (found === undefined) throw new Error(id)
  return found
}
const outline = (of: Tree) =>
  flat(of.roots).map(({ category, depth }) => `${'-'.repeat(depth - 1)}${category.id}`)
const allOpen = (of: Tree, carried: string | null = null) =>
  visibleRows(of, new Set(flat(of.roots).map(({ category }) => category.id)), null, carried)

/** The catalogue once it is done, as an outline. */
function after(id: string, place: { parentId: string | null; index: number }, rows = ROWS) {
  const before = treeOf(rows)
  const plan = planMove(before, node(id, before), place, 'sale')
  return plan === null ? null : outline(treeOf(applyPlan(rows, plan)))
}

describe('moving a category', () => {
  it('renumbers its level and leaves the others', () => {
    const plan = planned('Divers', { parentId: null, index: 0 })
    expect(plan).toMatchObject({ level: { parentId: null, ids: ['Divers', 'Meubles', 'Textile'] } })
    expect(plan).not.toHaveProperty('parent')
    expect(after('Divers', { parentId: null, index: 0 })?.[0]).toBe('Divers')
  })

  it('takes everything below along', () => {
    expect(after('Table', { parentId: null, index: 1 })).toEqual([
      'Meubles',
      '-Chaise',
      'Table',
      '-Table basse',
      'Textile',
      'Divers',
    ])
  })

  it('asks nothing of the server when it lands where it was', () => {
    expect(planMove(tree, node('Chaise'), { parentId: 'Meubles', index: 0 }, 'sale')).toBeNull()
  })

  it('takes the price of the one it goes under', () => {
    const plan = planned('Divers', lastOf(tree, node('Divers'), 'Textile'))
    expect(plan.priceLost?.id).toBe('Textile')
    const moved = applyPlan(ROWS, plan)
    expect(moved.find(({ id }) => id === 'Textile')).toMatchObject({ price: null, max_price: null })
  })

  it('only touches the order of the zone that is shown', () => {
    const rows = applyPlan(ROWS, planned('Divers', { parentId: null, index: 0 }, 'entry'))
    expect(rows.map(({ display_order }) => display_order)).toEqual(
      ROWS.map(({ display_order }) => display_order),
    )
  })

  it('comes back exactly where it was, whatever the move', () => {
    const ids = ROWS.map(({ id }) => id)
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(null, ...ids),
        fc.nat(4),
        (id, parentId, index) => {
          const moved = node(id)
          fc.pre(parentRefusal(tree, moved, parentId) === null)
          const last = lastOf(tree, moved, parentId)
          const plan = planMove(tree, moved, { parentId, index: Math.min(index, last.index) }, 'sale')
          fc.pre(plan !== null)
          const back = planBack(tree, plan)
          fc.pre(back !== null)
          const there = applyPlan(ROWS, plan)
          expect(outline(treeOf(applyPlan(there, back)))).toEqual(outline(tree))
          expect(flat(treeOf(there).roots)).toHaveLength(ROWS.length)
        },
      ),
    )
  })

  it('goes one step up or down and stops at both ends', () => {
    expect(stepOf(tree, node('Textile'), -1)).toEqual({ parentId: null, index: 0 })
    expect(stepOf(tree, node('Meubles'), -1)).toBeNull()
    expect(stepOf(tree, node('Divers'), 1)).toBeNull()
  })
})

describe('where a category may go', () => {
  it('is never inside itself nor below itself', () => {
    expect(parentRefusal(tree, node('Meubles'), 'Meubles')).toBe('itself')
    expect(parentRefusal(tree, node('Meubles'), 'Table basse')).toBe('below')
    expect(parentRefusal(tree, node('Meubles'), 'Textile')).toBeNull()
    expect(parentRefusal(tree, node('Meubles'), null)).toBeNull()
  })

  it('counts what comes along: five levels, no more', () => {
    const deep = ['1', '2', '3', '4', '5'].map((id, at, all) =>
      aCategory(id, { parent_id: all[at - 1] ?? null }),
    )
    const chain = treeOf([
      ...deep,
      aCategory('seule'),
      aCategory('deux'),
      aCategory('trois', { parent_id: 'deux' }),
    ])
    expect(parentRefusal(chain, node('seule', chain), '4')).toBeNull()
    expect(parentRefusal(chain, node('seule', chain), '5')).toBe('deep')
    expect(parentRefusal(chain, node('deux', chain), '3')).toBeNull()
    expect(parentRefusal(chain, node('deux', chain), '4')).toBe('deep')
    expect(parentRefusal(chain, null, '5')).toBe('deep')
  })

  it('is not an archived one', () => {
    const old = treeOf([aCategory('a'), aCategory('vieux', { deleted_at: '2026-11-01T00:00:00Z' })])
    expect(parentRefusal(old, node('a', old), 'vieux')).toBe('archived')
  })

  it('leaves prices to what has nothing below, the archived not counted', () => {
    expect(mayBePriced(node('Table'))).toBe(false)
    expect(mayBePriced(node('Table basse'))).toBe(true)
    expect(mayBePriced(null)).toBe(true)
  })
})

describe('carrying a category', () => {
  const rows = allOpen(tree)
  const placeAfter = (id: string, ...keys: string[]) => {
    const lines = allOpen(tree, id)
    let spot = spotNow(lines, id)
    for (const key of keys) spot = spotAfterKey(lines, id, spot, key) ?? spot
    return placeOf(tree, withoutCarried(lines, id), node(id), spot)
  }

  it('by keyboard goes between the lines, then from a level to another', () => {
    expect(placeAfter('Divers', 'ArrowUp')).toEqual({ parentId: null, index: 1 })
    expect(placeAfter('Divers', 'ArrowRight')).toEqual({ parentId: 'Textile', index: 0 })
    expect(placeAfter('Textile', 'ArrowUp')).toEqual({ parentId: 'Table', index: 0 })
    expect(placeAfter('Textile', 'ArrowRight')).toEqual({ parentId: 'Meubles', index: 2 })
    expect(placeAfter('Chaise', 'ArrowLeft')).toEqual({ parentId: 'Meubles', index: 0 })
    expect(placeAfter('Chaise', 'ArrowUp')).toEqual({ parentId: null, index: 0 })
  })

  it('by hand goes between two lines at their edges, and into a line at its middle', () => {
    const spot = (y: number, depth: number) => spotUnder(rows, 'Divers', { y, depth }, 50)
    expect(spot(125, 1)).toEqual({ inside: 'Table' })
    expect(spot(102, 1)).toEqual({ gap: 2, depth: 2 })
    expect(spot(2, 1)).toEqual({ gap: 0, depth: 1 })
    expect(spot(9_999, 1)).toEqual({ gap: 5, depth: 1 })
    expect(spot(-50, 9)).toEqual({ gap: 0, depth: 1 })
  })

  it('marks the spot among the lines as they are drawn', () => {
    expect(drawnGap(rows, 'Chaise', 0)).toBe(0)
    expect(drawnGap(rows, 'Chaise', 3)).toBe(4)
  })

  it('into a closed category goes at its end', () => {
    const closed = visibleRows(tree, new Set(), null)
    const spot = { gap: 1, depth: 2 }
    expect(placeOf(tree, withoutCarried(closed, 'Divers'), node('Divers'), spot)).toEqual({
      parentId: 'Meubles',
      index: 2,
    })
  })

  it('wherever it is put down, it never lands below itself', () => {
    const ids = ROWS.map(({ id }) => id)
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.integer({ min: -60, max: 400 }),
        fc.integer({ min: -3, max: 9 }),
        (id, y, depth) => {
          const lines = allOpen(tree, id)
          const spot = spotUnder(lines, id, { y, depth }, 50)
          const place = placeOf(tree, withoutCarried(lines, id), node(id), spot)
          expect(['itself', 'below']).not.toContain(parentRefusal(tree, node(id), place.parentId))
          const level = place.parentId === null ? tree.roots : node(place.parentId).children
          expect(place.index).toBeGreaterThanOrEqual(0)
          expect(place.index).toBeLessThanOrEqual(level.length)
        },
      ),
    )
  })
})
