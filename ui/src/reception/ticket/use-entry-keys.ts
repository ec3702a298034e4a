import { useEffect, useEffectEvent } from 'react'
import { noBurst, observeKey } from '@/lib/key-burst'
import type { EntryState } from './entry-state'
import type { EntryStore } from './entry-store'
import { intentOf, type KeyIntent } from './keys'

/** The keys are live wherever the focus is, except in a text field; a button that has the focus keeps its own Enter. */
export function useEntryKeys(store: EntryStore, run: (intent: KeyIntent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent, isReader: (at: number) => boolean) => {
    if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
    if (event.key === 'Enter' && isButton(event.target)) return
    const intent = intentOf(event)
    if (intent === null) return
    event.preventDefault()
    if ((event.repeat && event.key !== 'Backspace') || isReader(event.timeStamp)) return
    run(intent)
  })

  useEffect(() => {
    let burst = noBurst<EntryState>()
    const isReader = (at: number): boolean => {
      const [next, verdict] = observeKey(burst, at, store.get())
      burst = next
      if (verdict.from === 'hand') return false
      if (verdict.restore) store.dispatch({ on: 'restore', state: verdict.restore })
      return true
    }
    const listener = (event: KeyboardEvent): void => onKey(event, isReader)
    window.addEventListener('keydown', listener)
    // A finger never takes the focus away: the next Enter belongs to the weighing, not to the last button.
    window.addEventListener('mousedown', keepFocus)
    return () => {
      window.removeEventListener('keydown', listener)
      window.removeEventListener('mousedown', keepFocus)
    }
  }, [store])
}

/** In a text field, or in a dialog above the bench. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.keypad !== undefined) return false
  if (target.closest('[role="dialog"]') !== null) return true
  return target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select')
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="button"]') !== null
}

function keepFocus(event: MouseEvent): void {
  if (isButton(event.target)) event.preventDefault()
}
