import type { Schemas } from '@/lib/api/client'

/** An ordinary day, a paper book typed afterwards, or practice that counts for nothing. */
export type SessionKind = Schemas['SessionKind']
