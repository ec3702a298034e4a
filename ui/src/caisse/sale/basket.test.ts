import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryKey } from '@/kit/numpad/entry'
import {
  allowedPresets,
  articleCount,
  type Basket,
  type BasketAction,
  basketTotal,
  type CategoryRef,
  lineTotal,
  newBasket,
  type Preset,
  reduceBasket,
  STEPS,
  typedPrice,
  typedWeight,
  visibleSteps,
} from './basket'

const lamp: CategoryRef = { id: 'lampe', name: 'Lampe', price: 300, maxPrice: null }
const sofa: CategoryRef = { id: 'canape', name: 'Canapé', price: 3000, maxPrice: 8000 }
const books: CategoryRef = { id: 'livres', name: 'Livres & Médias', price: null, maxPrice: null }
const gift: Preset = { id: 'p1', name: 'Don 0 €', kind: 'donation', price: 0 }
const recycling: Preset = { id: 'p2', name: 'Recyclage', kind: 'recycling', price: 0 }

const pick = (category: CategoryRef, hasChildren = false): BasketAction => ({
  type: 'pick',
  category,
  hasChildren,
})
const keys = (text: string): BasketAction[] => [...text].map((key) => ({ type: 'key', key: key as EntryKey }))
const enter: BasketAction = { type: 'validate', lineId: 'ligne' }
const enterAs = (lineId: string): BasketAction => ({ type: 'validate', lineId })

const play = (actions: BasketAction[], from: Basket = newBasket('clef')): Basket =>
  actions.reduce(reduceBasket, from)

const oneLamp = (id = 'ligne'): BasketAction[] => [pick(lamp), ...keys('1,5'), enter, enter, enterAs(id)]

describe('typing a line', () => {
  it('goes category, weight, quantity, price, then back to category with the line on the ticket', () => {
    const basket = play([pick(lamp), ...keys('3,25'), enter, ...keys('2'), enter, ...keys('4,5'), enter])
    expect(basket.lines).toEqual([
      { id: 'ligne', category: lamp, weight: 3250, quantity: 2, unitPrice: 450, preset: null, note: '' },
    ])
    expect(basket.typing.step).toBe('category')
    expect(basketTotal(basket.lines)).toBe(900)
    expect(articleCount(basket.lines)).toBe(2)
  })

  it('passes by the sub-category when there is one', () => {
    const inside = play([pick(books, true)])
    expect(inside.typing.step).toBe('subcategory')
    expect(visibleSteps(inside.typing, 'lines')).toContain('subcategory')
    expect(play([pick(lamp)], inside).typing).toMatchObject({ step: 'weight', parent: books, category: lamp })
  })

  it('proposes quantity 1 and the price of the category, which the first digit replaces', () => {
    const atPrice = play([pick(lamp), ...keys('1'), enter, enter])
    expect(typedPrice(atPrice.typing, 'lines')).toBe(300)
    expect(typedPrice(play(keys('7'), atPrice).typing, 'lines')).toBe(700)
    expect(typedPrice(play([...keys('7'), { type: 'escape' }], atPrice).typing, 'lines')).toBe(300)
  })

  it('adds several weighings, and the one still under the fingers counts', () => {
    const basket = play([
      pick(lamp),
      ...keys('1,5'),
      { type: 'addWeighing' },
      ...keys('2'),
      { type: 'addWeighing' },
      ...keys('0,25'),
    ])
    expect(basket.typing.weighings).toEqual([1500, 2000])
    expect(typedWeight(basket.typing)).toBe(3750)
    expect(typedWeight(play([{ type: 'removeWeighing', index: 0 }], basket).typing)).toBe(2250)
  })

  it('keeps digits typed before the category as the weight', () => {
    const basket = play([...keys('2,5'), pick(lamp), enter, enter, enter])
    expect(basket.lines[0]?.weight).toBe(2500)
  })

  it('never validates a weight waiting for its category', () => {
    expect(play([...keys('2'), enter]).typing.notice).toBe('category-first')
  })

  it('asks for a weight', () => {
    expect(play([pick(lamp), enter]).typing).toMatchObject({ step: 'weight', notice: 'weight-missing' })
  })

  it('asks once more above 100 kg, and once only', () => {
    const heavy = play([pick(lamp), ...keys('120'), enter])
    expect(heavy.typing).toMatchObject({ step: 'weight', notice: 'weight-doubt' })
    expect(play([enter], heavy).typing.step).toBe('quantity')
    expect(play([...keys('1'), enter], heavy).typing.notice).toBe('weight-doubt')
  })

  it.each([
    ['90', 'price-above-doubt'],
    ['10', 'price-below-doubt'],
  ])('asks once more for a sofa at %s €', (price, notice) => {
    const doubtful = play([pick(sofa), ...keys('20'), enter, enter, ...keys(price), enter])
    expect(doubtful.typing.notice).toBe(notice)
    expect(play([enter], doubtful).lines).toHaveLength(1)
  })

  it('asks for a price where the category has none, and for a reason where it is zero', () => {
    const atPrice = play([pick(books), ...keys('1'), enter, enter])
    expect(play([enter], atPrice).typing.notice).toBe('price-missing')
    expect(play([...keys('0'), enter], atPrice).typing.notice).toBe('price-zero')
  })

  it('gives a preset the price zero, and a typed price takes the preset away', () => {
    const given = play([pick(lamp), ...keys('1'), enter, enter, { type: 'preset', preset: gift }])
    expect(play([enter], given).lines[0]).toMatchObject({ unitPrice: 0, preset: gift })
    expect(play([...keys('2')], given).typing.preset).toBeNull()
    expect(play([{ type: 'preset', preset: gift }], given).typing.preset).toBeNull()
  })

  it('goes back with Escape: first the typed value, then the step', () => {
    const typed = play([pick(lamp), ...keys('3')])
    expect(play([{ type: 'escape' }], typed).typing).toMatchObject({ step: 'weight', weight: '' })
    expect(play([{ type: 'escape' }, { type: 'escape' }], typed).typing.step).toBe('category')
  })

  it('cycles through the steps already reached, and no further', () => {
    const atQuantity = play([pick(lamp), ...keys('3'), enter])
    expect(play([{ type: 'cycle', direction: 1 }], atQuantity).typing.step).toBe('category')
    expect(play([{ type: 'cycle', direction: -1 }], atQuantity).typing.step).toBe('weight')
    expect(play([{ type: 'goTo', step: 'price' }], atQuantity).typing.step).toBe('quantity')
  })
})

describe('changing the ticket', () => {
  it('takes a line back with its values, and Enter, Enter, Enter leaves it as it was', () => {
    const basket = play([...oneLamp(), { type: 'edit', lineId: 'ligne' }])
    expect(basket.typing).toMatchObject({ step: 'weight', editing: { id: 'ligne' } })
    expect(visibleSteps(basket.typing, 'lines')).toEqual(['weight', 'quantity', 'price'])
    const after = play([enter, enter, enter], basket)
    expect(after.lines).toEqual(play(oneLamp()).lines)
  })

  it('changes weight, quantity, price and note of a line in place', () => {
    const basket = play([
      ...oneLamp('a'),
      ...oneLamp('b'),
      { type: 'edit', lineId: 'a' },
      ...keys('2'),
      enter,
      ...keys('3'),
      enter,
      ...keys('5'),
      { type: 'typeLineNote', text: ' fêlée ' },
      enterAs('autre'),
    ])
    expect(basket.lines.map((line) => line.id)).toEqual(['a', 'b'])
    expect(basket.lines[0]).toMatchObject({ weight: 2000, quantity: 3, unitPrice: 500, note: 'fêlée' })
  })

  it('parks the line being typed while another is changed', () => {
    const halfway = play([...oneLamp(), pick(sofa), ...keys('30')])
    const editing = play([{ type: 'edit', lineId: 'ligne' }], halfway)
    expect(play([{ type: 'escape' }], editing).typing).toEqual(halfway.typing)
    expect(play([enter, enter, enter], editing).typing).toEqual(halfway.typing)
  })

  it('undoes the removal of the line under change', () => {
    const basket = play([
      ...oneLamp(),
      { type: 'edit', lineId: 'ligne' },
      { type: 'remove', lineId: 'ligne' },
    ])
    expect(basket.lines).toEqual([])
    expect(basket.typing.editing).toBeNull()
    expect(play([{ type: 'undoRemove' }], basket).lines).toHaveLength(1)
  })

  it('hides recycling after a sale, and gifts after a recycling', () => {
    const presets = [gift, recycling]
    const recycled = play([
      pick(lamp),
      ...keys('1'),
      enter,
      enter,
      { type: 'preset', preset: recycling },
      enter,
    ])
    expect(allowedPresets(newBasket('clef'), presets)).toEqual(presets)
    expect(allowedPresets(play(oneLamp()), presets)).toEqual([gift])
    expect(allowedPresets(recycled, presets)).toEqual([recycling])
  })
})

const anyAction: fc.Arbitrary<BasketAction> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<EntryKey[]>('0', '1', '5', '9', ',', 'Backspace', 'Clear')
      .map((key) => ({ type: 'key' as const, key })),
  },
  { weight: 3, arbitrary: fc.constantFrom(pick(lamp), pick(sofa), pick(books, true)) },
  { weight: 8, arbitrary: fc.uuid().map((lineId) => ({ type: 'validate' as const, lineId })) },
  fc.constantFrom<BasketAction[]>(
    { type: 'addWeighing' },
    { type: 'escape' },
    { type: 'undoRemove' },
    { type: 'forgetRemoved' },
    { type: 'empty', key: 'clef' },
    { type: 'cycle', direction: 1 },
    { type: 'cycle', direction: -1 },
    { type: 'preset', preset: gift },
    { type: 'removeWeighing', index: 0 },
  ),
  fc.constantFrom(...STEPS).map((step) => ({ type: 'goTo' as const, step })),
)

const anyBasket = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: anyAction },
      { weight: 1, arbitrary: fc.uuid().map((id) => oneLamp(id)) },
    ),
    { maxLength: 60 },
  )
  .map((actions) => play(actions.flat()))

describe('whatever the operator does', () => {
  it('every line on the ticket can be sold: a weight, a whole quantity, a price only missing for a reason', () => {
    fc.assert(
      fc.property(anyBasket, ({ lines }) => {
        for (const line of lines) {
          expect(line.weight).toBeGreaterThan(0)
          expect(Number.isSafeInteger(line.weight)).toBe(true)
          expect(Number.isInteger(line.quantity) && line.quantity >= 1).toBe(true)
          expect(Number.isSafeInteger(line.unitPrice)).toBe(true)
          expect(line.unitPrice > 0).toBe(line.preset === null)
        }
        expect(basketTotal(lines)).toBe(lines.map(lineTotal).reduce((a, b) => a + b, 0))
      }),
    )
  })

  it('the current step is on screen, and the basket keeps its key', () => {
    fc.assert(
      fc.property(anyBasket, ({ typing, key }) => {
        expect(visibleSteps(typing, 'lines')).toContain(typing.step)
        expect(key).toBe('clef')
      }),
    )
  })

  it('removing then undoing gives the same ticket', () => {
    fc.assert(
      fc.property(anyBasket, fc.nat(), (basket, nth) => {
        const line = basket.lines[nth % Math.max(1, basket.lines.length)]
        const removal: BasketAction = line
          ? { type: 'remove', lineId: line.id }
          : { type: 'empty', key: 'clef' }
        const undone = play([removal, { type: 'undoRemove' }], { ...basket, removed: [] })
        expect(undone.lines).toEqual(basket.lines)
        expect(
          play([{ type: 'empty', key: 'clef' }, { type: 'undoRemove' }], { ...basket, removed: [] }).lines,
        ).toEqual(basket.lines)
      }),
    )
  })

  it('a basket written as JSON and read back is the same basket', () => {
    fc.assert(
      fc.property(anyBasket, (basket) => {
        expect(JSON.parse(JSON.stringify(basket))).toEqual(basket)
      }),
    )
  })
})

describe('where the total is typed at payment', () => {
  const shop = newBasket('clef', 'total')

  it('an article is a category and a weight: no quantity, and no price unless one is typed', () => {
    const weighed = play([pick(lamp), ...keys('2'), enter], shop)
    expect(weighed.typing.step).toBe('price')
    expect(visibleSteps(weighed.typing, 'total')).not.toContain('quantity')
    expect(play([enter], weighed).lines).toMatchObject([{ quantity: 1, unitPrice: 0, preset: null }])
    expect(play([...keys('4'), enter], weighed).lines).toMatchObject([{ unitPrice: 400 }])
  })

  it('a price far from the usual one is still asked about', () => {
    const doubtful = play([pick(lamp), ...keys('2'), enter, ...keys('1'), enter], shop)
    expect(doubtful.typing.notice).toBe('price-below-doubt')
    expect(play([enter], doubtful).lines).toHaveLength(1)
  })
})
