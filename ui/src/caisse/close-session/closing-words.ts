import type { SessionKind } from '../layout/session-kind'

const WORDS = { real: 'caisse', deferred: 'cahier', virtual: 'ecole' } as const

/** What is being closed, in the words of the shop. */
export const closingWords = (kind: SessionKind) => WORDS[kind]
