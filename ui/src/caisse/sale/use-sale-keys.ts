import { useEffect, useEffectEvent } from 'react'
import { noBurst, observeKey } from '@/lib/key-burst'
import { intentOf, type KeyIntent, type Place } from '../keyboard'
import { isLocked, type SaleState } from './sale-state'
import type { SaleStore } from './sale-store'

/**
 * Listens to the whole window: the keypad is live wherever the focus is, except in a text field. A button
 * that has the focus keeps its own Enter and Space.
 */
export function useSaleKeys(store: SaleStore, isPaused: boolean, run: (intent: KeyIntent) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent, reader: BurstGuard) => {
    if (isPaused || event.defaultPrevented || event.isComposing || isTextField(event.target)) return
    const place = placeOf(store.get())
    if (event.key === 'Tab' && isButton(event.target)) return
    if ((event.key === 'Enter' || event.key === ' ') && isButton(event.target)) return
    const intent = intentOf(event, place)
    if (intent === null) return
    event.preventDefault()
    if (event.repeat && event.key !== 'Backspace') return
    if (reader.isReader(event.timeStamp, store)) return
    run(intent)
  })

  useEffect(() => {
    const reader = new BurstGuard()
    const listener = (event: KeyboardEvent): void => onKey(event, reader)
    window.addEventListener('keydown', listener)
    // A finger or a mouse never takes the focus away: the next Enter belongs to the sale, not to the last button.
    window.addEventListener('mousedown', keepFocus)
    return () => {
      window.removeEventListener('keydown', listener)
      window.removeEventListener('mousedown', keepFocus)
    }
  }, [])
}

export const placeOf = ({ isPaying, basket }: SaleState): Place => (isPaying ? 'payment' : basket.typing.step)

class BurstGuard {
  #burst = noBurst<SaleState>()

  /** Takes back what the first keys of a barcode reader did, and ignores the others. */
  isReader(at: number, store: SaleStore): boolean {
    const [burst, verdict] = observeKey(this.#burst, at, store.get())
    this.#burst = burst
    if (verdict.from === 'hand') return false
    if (verdict.restore && !isLocked(verdict.restore))
      store.dispatch({ on: 'restore', state: verdict.restore })
    return true
  }
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.keypad !== undefined) return false
  return target.matches('input, textarea, select, [contenteditable="true"]')
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, summary, [role="button"]') !== null
}

function keepFocus(event: MouseEvent): void {
  if (isButton(event.target)) event.preventDefault()
}
