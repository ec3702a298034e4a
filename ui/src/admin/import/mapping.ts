import type { Analysis, Target } from './wire'

/** Chosen by a person: as sure as can be, and what a helper may not change. */
const BY_HAND = 100

/** A word of the book and what it stands for. */
export interface Word {
  source: string
  target: Target | null
  isRejected: boolean
  isByHand: boolean
}

export type Sureness = 'byHand' | 'sure' | 'likely' | 'doubtful'

/** The words of a book: those nobody knows first, then the least sure. */
export function wordsOf({ mappings, unmapped }: Pick<Analysis, 'mappings' | 'unmapped'>): Word[] {
  const unknown = unmapped.map((source) => word(source, null))
  const known = Object.entries(mappings)
    .map(([source, target]) => word(source, target))
    .toSorted((a, b) => (a.target?.confidence ?? 0) - (b.target?.confidence ?? 0))
  return [...unknown, ...known]
}

const word = (source: string, target: Target | null): Word => ({
  source,
  target,
  isRejected: false,
  isByHand: false,
})

export const isOpen = ({ target, isRejected }: Word) => target === null && !isRejected

export function sureness({ target, isByHand }: Word): Sureness | null {
  if (target === null) return null
  if (isByHand) return 'byHand'
  if (target.confidence >= 90) return 'sure'
  return target.confidence >= 80 ? 'likely' : 'doubtful'
}

export function choose(words: Word[], source: string, category: { id: string; name: string } | null): Word[] {
  const target =
    category === null ? null : { category_id: category.id, category_name: category.name, confidence: BY_HAND }
  return change(words, source, { target, isRejected: false, isByHand: target !== null })
}

/** Left out of the import; what it stood for comes back when it is taken in again. */
export const reject = (words: Word[], source: string, isRejected: boolean) =>
  change(words, source, { isRejected })

export const rejectOpen = (words: Word[]) =>
  words.map((each) => (isOpen(each) ? { ...each, isRejected: true } : each))

/** What a helper found for the words that nobody had decided. */
export const complete = (words: Word[], found: Record<string, Target>) =>
  words.map((each) => {
    const target = found[each.source]
    return target !== undefined && isOpen(each) ? { ...each, target } : each
  })

/** The mapping as the server reads it: what is rejected is in neither list. */
export function mappingOf(words: Word[]): Pick<Analysis, 'mappings' | 'unmapped'> {
  const kept = words.filter(({ isRejected }) => !isRejected)
  return {
    mappings: Object.fromEntries(
      kept.flatMap(({ source, target }) => (target === null ? [] : [[source, target] as const])),
    ),
    unmapped: kept.filter(isOpen).map(({ source }) => source),
  }
}

function change(words: Word[], source: string, part: Partial<Word>): Word[] {
  return words.map((each) => (each.source === source ? { ...each, ...part } : each))
}
