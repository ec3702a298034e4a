import {
  COUNT,
  type Entry,
  type EntryFormat,
  type EntryKey,
  MONEY,
  typeKey,
  typeText,
  WEIGHT,
} from '@/kit/numpad/entry'
import { type Centimes, parseEuros } from '@/lib/money'
import { type Grams, parseKg } from '@/lib/weight'

export const STEPS = ['category', 'subcategory', 'weight', 'quantity', 'price'] as const
export type Step = (typeof STEPS)[number]

/** What a line remembers of its category, so that a ticket stays readable whatever happens to the catalogue. */
export interface CategoryRef {
  id: string
  name: string
  price: Centimes | null
  maxPrice: Centimes | null
}

export interface Preset {
  id: string
  name: string
  kind: 'donation' | 'recycling'
  /** Nearly always nothing. */
  price: Centimes
}

/** Who makes the total: the prices of the lines, or the person at the till, who types it at payment. */
export type Pricing = 'lines' | 'total'

export interface Line {
  id: string
  category: CategoryRef
  weight: Grams
  quantity: number
  unitPrice: Centimes
  preset: Preset | null
  note: string
}

/** A doubt is confirmed by validating once more; the others say what is missing. */
export type Notice =
  | 'category-first'
  | 'line-unfinished'
  | 'weight-missing'
  | 'weight-doubt'
  | 'price-missing'
  | 'price-zero'
  | 'price-below-doubt'
  | 'price-above-doubt'

/** The line being typed, new or taken back from the ticket (`editing`). */
export interface Typing {
  step: Step
  reached: Step
  parent: CategoryRef | null
  category: CategoryRef | null
  weighings: Grams[]
  weight: Entry
  quantity: Entry
  price: Entry
  preset: Preset | null
  note: string
  notice: Notice | null
  editing: Line | null
}

export interface Basket {
  /** Made once per basket: whatever happens to the network, this basket is sold once. */
  key: string
  pricing: Pricing
  lines: Line[]
  note: string
  typing: Typing
  /** The line that was being typed when another one was taken back for a change. */
  parked: Typing | null
  /** What was just removed, and from where, while it can be undone. */
  removed: { index: number; line: Line }[]
}

export type BasketAction =
  | { type: 'key'; key: EntryKey }
  | { type: 'paste'; text: string }
  | { type: 'pick'; category: CategoryRef; hasChildren: boolean; parent?: CategoryRef | null }
  | { type: 'addWeighing' }
  | { type: 'removeWeighing'; index: number }
  | { type: 'validate'; lineId: string }
  | { type: 'escape' }
  | { type: 'cancelLine' }
  | { type: 'saveEdit' }
  | { type: 'goTo'; step: Step }
  | { type: 'cycle'; direction: 1 | -1 }
  | { type: 'preset'; preset: Preset }
  | { type: 'typeLineNote'; text: string }
  | { type: 'typeNote'; text: string }
  | { type: 'edit'; lineId: string }
  | { type: 'remove'; lineId: string }
  | { type: 'empty'; key: string }
  | { type: 'undoRemove' }
  | { type: 'forgetRemoved' }

/** Beyond this a person is asked to look again: 100 kg on a shop counter is nearly always a missing comma. */
export const DOUBTFUL_WEIGHT: Grams = 100_000

const NOTHING_TYPED: Typing = {
  step: 'category',
  reached: 'category',
  parent: null,
  category: null,
  weighings: [],
  weight: '',
  quantity: '',
  price: '',
  preset: null,
  note: '',
  notice: null,
  editing: null,
}

export function newBasket(key: string, pricing: Pricing = 'lines'): Basket {
  return { key, pricing, lines: [], note: '', typing: NOTHING_TYPED, parked: null, removed: [] }
}

export const lineTotal = (line: Line): Centimes => line.quantity * line.unitPrice
export const basketTotal = (lines: readonly Line[]): Centimes =>
  lines.reduce((sum, line) => sum + lineTotal(line), 0)
export const articleCount = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.quantity, 0)
export const basketWeight = (lines: readonly Line[]): Grams =>
  lines.reduce((sum, line) => sum + line.weight, 0)

export function typedWeight(typing: Typing): Grams {
  const weighed = typing.weighings.reduce((sum, grams) => sum + grams, 0)
  return weighed + currentWeighing(typing)
}

/** The weighing under the fingers; the old weight of a line under change, until something replaces it. */
export function currentWeighing(typing: Typing): Grams {
  const untouched = typing.weighings.length === 0 ? (typing.editing?.weight ?? 0) : 0
  return parseKg(typing.weight) ?? untouched
}

export function typedQuantity(typing: Typing): number {
  return Math.max(1, Number(typing.quantity === '' ? (typing.editing?.quantity ?? 1) : typing.quantity))
}

export function typedPrice(typing: Typing, pricing: Pricing): Centimes | null {
  if (typing.preset) return typing.preset.price
  if (typing.price !== '') return parseEuros(typing.price)
  return defaultPrice(typing, pricing)
}

export function defaultPrice({ editing, category }: Typing, pricing: Pricing): Centimes | null {
  if (editing && !editing.preset) return editing.unitPrice
  return pricing === 'total' ? 0 : (category?.price ?? null)
}

export const isTypingLine = (typing: Typing): boolean => typing.category !== null

/**
 * The first line decides the kind of ticket: after a normal sale there is no recycling,
 * after a recycling there is no gift.
 */
export function allowedPresets(basket: Basket, presets: readonly Preset[]): Preset[] {
  const first = basket.lines.find((line) => line.id !== basket.typing.editing?.id)
  if (!first) return [...presets]
  if (!first.preset) return presets.filter((preset) => preset.kind === 'donation')
  if (first.preset.kind === 'recycling') return presets.filter((preset) => preset.kind === 'recycling')
  return [...presets]
}

/**
 * The steps on screen: no sub-category when the category has none, no category for a line under change, no
 * quantity where articles have no price of their own.
 */
export function visibleSteps(typing: Typing, pricing: Pricing): Step[] {
  return STEPS.filter((step) => {
    if (step === 'quantity') return pricing === 'lines'
    if (typing.editing) return step !== 'category' && step !== 'subcategory'
    return step !== 'subcategory' || typing.parent !== null
  })
}

export const isReached = (typing: Typing, step: Step): boolean =>
  STEPS.indexOf(step) <= STEPS.indexOf(typing.reached)

export function reduceBasket(basket: Basket, action: BasketAction): Basket {
  switch (action.type) {
    case 'key':
      return typeInField(basket, (entry, format) => typeKey(entry, action.key, format))
    case 'paste':
      return typeInField(basket, (_, format) => typeText(action.text, format))
    case 'pick':
      return typing(basket, picked(basket.typing, action))
    case 'addWeighing':
      return typing(basket, withWeighing(basket.typing))
    case 'removeWeighing':
      return typing(basket, {
        weighings: basket.typing.weighings.filter((_, index) => index !== action.index),
      })
    case 'validate':
      return validate(basket, action.lineId)
    case 'escape':
      return escape(basket)
    case 'cancelLine':
      return { ...basket, typing: basket.parked ?? NOTHING_TYPED, parked: null }
    case 'saveEdit':
      return saveEdit(basket)
    case 'goTo':
      return goTo(basket, action.step)
    case 'cycle':
      return cycle(basket, action.direction)
    case 'preset': {
      const isSame = basket.typing.preset?.id === action.preset.id
      return typing(basket, { preset: isSame ? null : action.preset, price: '' })
    }
    case 'typeLineNote':
      return typing(basket, { note: action.text })
    case 'typeNote':
      return { ...basket, note: action.text }
    case 'edit':
      return edit(basket, action.lineId)
    case 'remove':
      return removeLines(basket, (line) => line.id === action.lineId)
    case 'empty':
      return { ...removeLines(basket, () => true), key: action.key, typing: NOTHING_TYPED, parked: null }
    case 'undoRemove':
      return { ...basket, lines: putBack(basket), removed: [] }
    case 'forgetRemoved':
      return { ...basket, removed: [] }
  }
}

/** Any change to the line takes its notice away: a doubt is confirmed only by an immediate second Enter. */
function typing(basket: Basket, change: Partial<Typing>): Basket {
  return { ...basket, typing: { ...basket.typing, notice: null, ...change } }
}

type Field = 'weight' | 'quantity' | 'price'
const FORMATS: Record<Field, EntryFormat> = { weight: WEIGHT, quantity: COUNT, price: MONEY }

/** Digits typed before the category is chosen wait as the weight. */
export function fieldOf(step: Step): Field {
  return step === 'quantity' || step === 'price' ? step : 'weight'
}

function typeInField(basket: Basket, change: (entry: Entry, format: EntryFormat) => Entry): Basket {
  const field = fieldOf(basket.typing.step)
  const entry = change(basket.typing[field], FORMATS[field])
  if (field === 'price')
    return typing(basket, { price: entry, preset: entry === '' ? basket.typing.preset : null })
  if (field === 'quantity') return typing(basket, { quantity: entry === '0' ? '' : entry })
  return typing(basket, { weight: entry })
}

function picked(typing: Typing, action: Extract<BasketAction, { type: 'pick' }>): Partial<Typing> {
  if (action.hasChildren) {
    return { parent: action.category, category: null, step: 'subcategory', reached: 'subcategory', price: '' }
  }
  const parent =
    action.parent !== undefined ? action.parent : typing.step === 'subcategory' ? typing.parent : null
  return { parent, category: action.category, step: 'weight', reached: 'weight', price: '', preset: null }
}

function withWeighing(typing: Typing): Partial<Typing> {
  const grams = currentWeighing(typing)
  if (typing.step !== 'weight' || grams === 0) return {}
  return { weighings: [...typing.weighings, grams], weight: '' }
}

function validate(basket: Basket, lineId: string): Basket {
  const current = basket.typing
  switch (current.step) {
    case 'category':
    case 'subcategory':
      return current.weight === '' ? basket : typing(basket, { notice: 'category-first' })
    case 'weight': {
      const weight = typedWeight(current)
      if (weight === 0) return typing(basket, { notice: 'weight-missing' })
      if (weight > DOUBTFUL_WEIGHT && current.notice !== 'weight-doubt') {
        return typing(basket, { notice: 'weight-doubt' })
      }
      return typing(basket, advance(current, basket.pricing === 'total' ? 'price' : 'quantity'))
    }
    case 'quantity':
      return typing(basket, advance(current, 'price'))
    case 'price': {
      const notice = priceNotice(current, basket.pricing)
      if (notice !== null && (!notice.endsWith('-doubt') || current.notice !== notice)) {
        return typing(basket, { notice })
      }
      return finish(basket, lineId)
    }
  }
}

function advance(typing: Typing, step: Step): Partial<Typing> {
  return { step, reached: isReached(typing, step) ? typing.reached : step }
}

function priceNotice(typing: Typing, pricing: Pricing): Notice | null {
  if (typing.preset) return null
  const price = typedPrice(typing, pricing)
  if (price === null) return 'price-missing'
  if (price === 0) return pricing === 'total' ? null : 'price-zero'
  if (typing.category?.price && price < typing.category.price) return 'price-below-doubt'
  if (typing.category?.maxPrice && price > typing.category.maxPrice) return 'price-above-doubt'
  return null
}

/** A line under change may be kept from any step: its doubts are asked all the same. */
function saveEdit(basket: Basket): Basket {
  const { editing, step } = basket.typing
  if (!editing) return basket
  const weighed = step === 'weight' ? validate(basket, editing.id) : basket
  if (step === 'weight' && weighed.typing.notice !== null) return weighed
  const atPrice = step === 'price' ? basket : typing(weighed, { step: 'price' })
  return validate(atPrice, editing.id)
}

function finish(basket: Basket, lineId: string): Basket {
  const { category, editing, preset, note } = basket.typing
  // Steps may be skipped by going back and forth: nothing without a category or a weight enters the ticket.
  if (!category) return typing(basket, { step: 'category' })
  const weight = typedWeight(basket.typing)
  if (weight === 0) return typing(basket, { step: 'weight', notice: 'weight-missing' })
  const line: Line = {
    id: editing?.id ?? lineId,
    category,
    weight,
    quantity: typedQuantity(basket.typing),
    unitPrice: typedPrice(basket.typing, basket.pricing) ?? 0,
    preset,
    note: note.trim(),
  }
  const lines = editing
    ? basket.lines.map((old) => (old.id === editing.id ? line : old))
    : [...basket.lines, line]
  return { ...basket, lines, typing: basket.parked ?? NOTHING_TYPED, parked: null }
}

/** Escape empties the field, then goes back one step, and leaves a line under change as it was. */
function escape(basket: Basket): Basket {
  const current = basket.typing
  const field = fieldOf(current.step)
  if (current[field] !== '') return typing(basket, { [field]: '' })
  if (current.editing) return { ...basket, typing: basket.parked ?? NOTHING_TYPED, parked: null }
  if (current.step === 'category') return typing(basket, {})
  const steps = visibleSteps(current, basket.pricing)
  const previous = steps[steps.indexOf(current.step) - 1] ?? 'category'
  return goTo(basket, previous)
}

function goTo(basket: Basket, step: Step): Basket {
  const current = basket.typing
  if (!visibleSteps(current, basket.pricing).includes(step) || !isReached(current, step)) return basket
  return typing(basket, { step })
}

function cycle(basket: Basket, direction: 1 | -1): Basket {
  const steps = visibleSteps(basket.typing, basket.pricing).filter((step) => isReached(basket.typing, step))
  const next = steps.at((steps.indexOf(basket.typing.step) + direction) % steps.length)
  return next ? typing(basket, { step: next }) : basket
}

function edit(basket: Basket, lineId: string): Basket {
  const line = basket.lines.find(({ id }) => id === lineId)
  if (!line) return basket
  const current = basket.typing
  const isWorthKeeping = !current.editing && (current.step !== 'category' || current.weight !== '')
  return {
    ...basket,
    parked: isWorthKeeping ? current : basket.parked,
    typing: {
      ...NOTHING_TYPED,
      step: 'weight',
      reached: 'price',
      category: line.category,
      preset: line.preset,
      note: line.note,
      editing: line,
    },
  }
}

function removeLines(basket: Basket, isRemoved: (line: Line) => boolean): Basket {
  const removed = basket.lines.flatMap((line, index) => (isRemoved(line) ? [{ index, line }] : []))
  if (removed.length === 0) return basket
  const lostItsLine = basket.typing.editing !== null && isRemoved(basket.typing.editing)
  return {
    ...basket,
    lines: basket.lines.filter((line) => !isRemoved(line)),
    removed,
    ...(lostItsLine && { typing: basket.parked ?? NOTHING_TYPED, parked: null }),
  }
}

function putBack(basket: Basket): Line[] {
  const lines = [...basket.lines]
  for (const { index, line } of basket.removed) lines.splice(index, 0, line)
  return lines
}
