/**
 * A barcode reader types like a keyboard, much faster than a hand: six keys within what a hand needs for
 * two. It is known only once they have passed, so the first ones are applied and then taken back: with each
 * key comes the state before it (`before`), and the verdict says which one to restore.
 */
const BURST_LENGTH = 6
const BURST_MS = 150
const PAUSE_MS = 50

interface Stroke<T> {
  at: number
  before: T
}

export interface KeyBurst<T> {
  recent: Stroke<T>[]
  isReader: boolean
}

export type KeyVerdict<T> = { from: 'hand' } | { from: 'reader'; restore: T | null }

export const noBurst = <T>(): KeyBurst<T> => ({ recent: [], isReader: false })

export function observeKey<T>(burst: KeyBurst<T>, at: number, before: T): [KeyBurst<T>, KeyVerdict<T>] {
  const last = burst.recent.at(-1)
  const isPause = last === undefined || at - last.at >= PAUSE_MS
  const recent = [...burst.recent, { at, before }].slice(-BURST_LENGTH)
  if (burst.isReader && !isPause)
    return [
      { recent, isReader: true },
      { from: 'reader', restore: null },
    ]
  const first = recent[0]
  const isReader = recent.length === BURST_LENGTH && first !== undefined && at - first.at < BURST_MS
  if (!isReader) return [{ recent: burst.isReader ? [{ at, before }] : recent, isReader }, { from: 'hand' }]
  return [
    { recent, isReader },
    { from: 'reader', restore: first.before },
  ]
}
