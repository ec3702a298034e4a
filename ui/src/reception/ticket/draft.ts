import { BLANK, type EntryState } from './entry-state'
import type { EntryStore } from './entry-store'

const VERSION = 1
const keyOf = (ticketId: string) => `recyclique.reception.depot.${ticketId}`

/** What was being typed on this device, by this version: a draft of another one is not worth a broken screen. */
export function readDraft(ticketId: string): EntryState {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(ticketId)) ?? 'null') as {
      version: number
      state: EntryState
    } | null
    return kept?.version === VERSION ? { ...BLANK, ...kept.state } : BLANK
  } catch {
    return BLANK
  }
}

export function writeDraft(ticketId: string, state: EntryState): void {
  const kept: EntryState = { ...state, doubt: null }
  if (JSON.stringify(kept) === JSON.stringify(BLANK)) localStorage.removeItem(keyOf(ticketId))
  else localStorage.setItem(keyOf(ticketId), JSON.stringify({ version: VERSION, state: kept }))
}

/** Kept at each change, until the returned function is called. */
export const keepDraft = (ticketId: string, store: EntryStore): (() => void) =>
  store.subscribe(() => writeDraft(ticketId, store.get()))
