import { useSyncExternalStore } from 'react'
import { type EntryAction, type EntryState, reduceEntry } from './entry-state'

export interface EntryStore {
  get: () => EntryState
  dispatch: (action: EntryAction) => void
  subscribe: (listener: () => void) => () => void
}

/** Outside React so that two taps in the same frame see each other, and the draft sees every change. */
export function createEntryStore(initial: EntryState): EntryStore {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    dispatch(action) {
      const next = reduceEntry(state, action)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const useEntry = (store: EntryStore): EntryState => useSyncExternalStore(store.subscribe, store.get)
