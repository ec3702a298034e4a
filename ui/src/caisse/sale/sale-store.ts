import { useSyncExternalStore } from 'react'
import { reduceSale, type SaleAction, type SaleState } from './sale-state'

export interface SaleStore {
  get: () => SaleState
  dispatch: (action: SaleAction) => void
  subscribe: (listener: () => void) => () => void
}

/** Outside React so that two keys in the same frame see each other, and the draft sees every change. */
export function createSaleStore(initial: SaleState): SaleStore {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    dispatch(action) {
      const next = reduceSale(state, action)
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

export function useSale(store: SaleStore): SaleState {
  return useSyncExternalStore(store.subscribe, store.get)
}
