import { describe, expect, it } from 'vitest'
import type { ScaleReading } from '@/lib/scale/use-scale'
import { weigh } from '../weighing/weighing'
import { BLANK, type EntryAction, type EntryState, reduceEntry } from './entry-state'
import { pickCategory, validate } from './gesture'

const livre = { id: 'livre', name: 'Livre' }
const chaise = { id: 'chaise', name: 'Chaise' }
const NO_SCALE: ScaleReading = { state: 'none', grams: null, message: null, isConfigured: false }
const on = (grams: number): ScaleReading => ({ state: 'stable', grams, message: null, isConfigured: true })
const after = (actions: EntryAction[], from = BLANK): EntryState => actions.reduce(reduceEntry, from)
const typed = (text: string, from = BLANK) => after([{ on: 'text', text }], from)
const pick = (state: EntryState, category = livre, reading = NO_SCALE, largest = {}) =>
  pickCategory(state, weigh(state, reading), category, largest)

describe('weigh, then tap the category', () => {
  it('is a ligne at once, from the keypad', () => {
    expect(pick(typed('3,25'))).toMatchObject({ does: 'add', ligne: { category: livre, weight: 3_250 } })
  })

  it('is a ligne at once, from the scale, which is remembered as counted', () => {
    expect(pick(BLANK, livre, on(4_000))).toMatchObject({ does: 'add', fromScale: 4_000 })
  })

  it('also works the other way round: the category waits for its weight and for « Ajouter »', () => {
    expect(pick(BLANK)).toEqual({ does: 'choose', category: livre })
    const state = typed('2', after([{ on: 'choose', category: livre }]))
    expect(validate(state, weigh(state, NO_SCALE), {})).toMatchObject({
      does: 'add',
      ligne: { weight: 2_000 },
    })
  })

  it('adds nothing without a category, nor without a weight', () => {
    expect(validate(typed('2'), weigh(typed('2'), NO_SCALE), {}).does).toBe('nothing')
    const chosen = after([{ on: 'choose', category: livre }])
    expect(validate(chosen, weigh(chosen, NO_SCALE), {}).does).toBe('nothing')
  })

  it('never counts twice what still lies on the scale', () => {
    const first = pick(BLANK, livre, on(4_000))
    if (first.does !== 'add') throw new Error('the first tap adds')
    const state = after([{ on: 'add', key: 'k', ...first }])
    expect(pick(state, livre, on(4_000)).does).toBe('choose')
    expect(pick(after([{ on: 'scale', reading: on(900) }], state), livre, on(900)).does).toBe('add')
  })

  it('asks to be tapped again for an unusual weight, and only for that one', () => {
    const state = typed('250')
    const doubt = pick(state)
    expect(doubt).toEqual({ does: 'doubt', category: livre, weight: 250_000 })
    const asked = after([{ on: 'doubt', category: livre, weight: 250_000 }], state)
    expect(pick(asked, chaise).does).toBe('doubt')
    expect(pick(asked).does).toBe('add')
    expect(pick(typed('251', asked)).does).toBe('doubt')
  })
})

describe('after a ligne', () => {
  const ligne = { category: livre, weight: 1_000, destination: 'RECYCLAGE', isExit: true, notes: '' } as const
  const add: EntryAction = { on: 'add', key: 'k', ligne, fromScale: null }

  it('the destination is the shop again, and nothing is typed any more', () => {
    expect(
      after([{ on: 'toggleExit' }, { on: 'text', text: '1' }, { on: 'notes', text: 'usé' }, add]),
    ).toEqual({
      ...BLANK,
      outbox: [{ key: 'k', ligne, failure: null }],
    })
  })

  it('the destination stays when it is pinned', () => {
    expect(after([{ on: 'toggleExit' }, { on: 'togglePin' }, add])).toMatchObject({
      isExit: true,
      destination: 'RECYCLAGE',
    })
  })

  it('the tare stays', () => {
    const tare = { name: 'Bac', weight: 1_500 }
    expect(after([{ on: 'tare', tare }, add]).tare).toEqual(tare)
  })
})

describe('what goes out of the shop', () => {
  it('does not go to the shop', () => {
    expect(after([{ on: 'toggleExit' }]).destination).toBe('RECYCLAGE')
    const around = after([{ on: 'toggleExit' }, { on: 'nextDestination' }, { on: 'nextDestination' }])
    expect(around.destination).toBe('RECYCLAGE')
    expect(after([{ on: 'toggleExit' }, { on: 'toggleExit' }]).destination).toBe('MAGASIN')
  })
})

describe('changing a ligne', () => {
  const ligne = {
    id: 'ligne-1',
    category: livre,
    weight: 3_250,
    destination: 'DECHETERIE',
    isExit: false,
    notes: 'mouillés',
    isCorrected: false,
  } as const
  const editing = after([
    { on: 'tare', tare: { name: 'Bac', weight: 1_500 } },
    { on: 'edit', ligne },
  ])

  it('brings it back whole, its weight without any tare', () => {
    expect(editing).toMatchObject({
      typed: '3,25',
      tare: null,
      chosen: livre,
      destination: 'DECHETERIE',
      notes: 'mouillés',
    })
  })

  it('another category is chosen, nothing is added', () => {
    expect(pick(editing, chaise)).toEqual({ does: 'choose', category: chaise })
  })

  it('ends by an update of that ligne', () => {
    const state = after([{ on: 'choose', category: chaise }], editing)
    expect(validate(state, weigh(state, NO_SCALE), {})).toMatchObject({
      does: 'update',
      ligneId: 'ligne-1',
      ligne: { category: chaise, weight: 3_250 },
    })
  })

  it('is left by Échap as it was', () => expect(after([{ on: 'back' }], editing)).toEqual(BLANK))
})

describe('a tare', () => {
  it('made from what was typed leaves the field to the next weighing', () => {
    const state = after([{ on: 'tare', tare: { name: null, weight: 2_000 } }], typed('2'))
    expect(state.typed).toBe('')
  })
})
