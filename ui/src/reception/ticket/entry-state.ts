import { type Entry, type EntryKey, typeKey, typeText, WEIGHT } from '@/kit/numpad/entry'
import type { ScaleReading } from '@/lib/scale/use-scale'
import { type Grams, kgInput } from '@/lib/weight'
import { stillCounted, type Tare } from '../weighing/weighing'
import { type CategoryRef, type Destination, destinationsOf, type Ligne, type LigneContent } from './ligne'

/** A ligne on its way to the server, under the key of its gesture: sent again, it is added once. */
export interface Outgoing {
  key: string
  ligne: LigneContent
  /** Why it did not pass; null while it is on its way. */
  failure: string | null
}

/** The ticket as it is being typed: kept on the device, so that a reload loses nothing. */
export interface EntryState {
  typed: Entry
  tare: Tare | null
  /** What the scale showed when the last ligne was counted. */
  counted: Grams | null
  parentId: string | null
  chosen: CategoryRef | null
  destination: Destination
  isExit: boolean
  /** The destination stays from one ligne to the next. */
  isPinned: boolean
  notes: string
  editingId: string | null
  /** An unusual weight that waits for the same tap once more. */
  doubt: { categoryId: string; weight: Grams } | null
  outbox: Outgoing[]
}

export const BLANK: EntryState = {
  typed: '',
  tare: null,
  counted: null,
  parentId: null,
  chosen: null,
  destination: 'MAGASIN',
  isExit: false,
  isPinned: false,
  notes: '',
  editingId: null,
  doubt: null,
  outbox: [],
}

export type EntryAction =
  | { on: 'key'; key: EntryKey }
  | { on: 'text'; text: string }
  | { on: 'useScale' | 'countAgain' | 'togglePin' | 'toggleExit' | 'nextDestination' | 'back' | 'edited' }
  | { on: 'tare'; tare: Tare | null }
  | { on: 'scale'; reading: ScaleReading }
  | { on: 'level'; parentId: string | null }
  | { on: 'choose'; category: CategoryRef }
  | { on: 'doubt'; category: CategoryRef; weight: Grams }
  | { on: 'destination'; destination: Destination }
  | { on: 'notes'; text: string }
  | { on: 'edit'; ligne: Ligne }
  | { on: 'add'; key: string; ligne: LigneContent; fromScale: Grams | null }
  | { on: 'sent' | 'retry' | 'drop'; key: string }
  | { on: 'failed'; key: string; failure: string }
  | { on: 'restore'; state: EntryState }

export function reduceEntry(state: EntryState, action: EntryAction): EntryState {
  switch (action.on) {
    case 'key':
      return withTyped(state, typeKey(state.typed, action.key, WEIGHT))
    case 'text':
      return withTyped(state, typeText(action.text, WEIGHT))
    case 'useScale':
      return withTyped(state, '')
    case 'countAgain':
      return { ...state, counted: null }
    case 'tare':
      return {
        ...state,
        tare: action.tare,
        typed: action.tare?.name === null ? '' : state.typed,
        doubt: null,
      }
    case 'scale': {
      const counted = stillCounted(state.counted, action.reading)
      return counted === state.counted ? state : { ...state, counted }
    }
    case 'level':
      return { ...state, parentId: action.parentId }
    case 'choose':
      return { ...state, chosen: action.category, doubt: null }
    case 'doubt':
      return {
        ...state,
        chosen: action.category,
        doubt: { categoryId: action.category.id, weight: action.weight },
      }
    case 'destination':
      return { ...state, destination: action.destination }
    case 'nextDestination': {
      const choices = destinationsOf(state.isExit)
      const next = choices[(choices.indexOf(state.destination) + 1) % choices.length]
      return { ...state, destination: next ?? state.destination }
    }
    case 'toggleExit':
      return { ...state, isExit: !state.isExit, destination: state.isExit ? 'MAGASIN' : 'RECYCLAGE' }
    case 'togglePin':
      return { ...state, isPinned: !state.isPinned }
    case 'notes':
      return { ...state, notes: action.text }
    case 'back':
      return stepBack(state)
    case 'edit':
      return edit(state, action.ligne)
    case 'edited':
      return afterLigne(state)
    case 'add':
      return {
        ...afterLigne(state),
        counted: action.fromScale ?? state.counted,
        outbox: [...state.outbox, { key: action.key, ligne: action.ligne, failure: null }],
      }
    case 'sent':
    case 'drop':
      return { ...state, outbox: state.outbox.filter(({ key }) => key !== action.key) }
    case 'retry':
      return withFailure(state, action.key, null)
    case 'failed':
      return withFailure(state, action.key, action.failure)
    case 'restore':
      // What has been sent meanwhile is not taken back.
      return { ...action.state, outbox: state.outbox }
  }
}

const withTyped = (state: EntryState, typed: Entry): EntryState => ({ ...state, typed, doubt: null })

const withFailure = (state: EntryState, key: string, failure: string | null): EntryState => ({
  ...state,
  outbox: state.outbox.map((outgoing) => (outgoing.key === key ? { ...outgoing, failure } : outgoing)),
})

/** Ready for the next thing to weigh; the tare stays, as on a real scale. */
function afterLigne(state: EntryState): EntryState {
  const kept = state.isPinned
    ? { destination: state.destination, isExit: state.isExit }
    : { destination: BLANK.destination, isExit: BLANK.isExit }
  const { tare, counted, isPinned, outbox } = state
  return { ...BLANK, tare, counted, isPinned, outbox, ...kept }
}

/** One step at a time: what is being changed, what was typed, what was chosen, then the level above. */
function stepBack(state: EntryState): EntryState {
  if (state.editingId !== null) return afterLigne(state)
  if (state.doubt !== null) return { ...state, doubt: null }
  if (state.typed !== '') return withTyped(state, '')
  if (state.chosen !== null) return { ...state, chosen: null }
  return { ...state, parentId: null }
}

/** The weight of a ligne is net: no tare comes off it twice. */
function edit(state: EntryState, { id, category, weight, destination, isExit, notes }: Ligne): EntryState {
  return {
    ...afterLigne(state),
    tare: null,
    editingId: id,
    chosen: category,
    typed: kgInput(weight),
    destination,
    isExit,
    notes,
  }
}
