/** An ordinary day, a paper book typed afterwards, or practice that counts for nothing. */
export type SessionKind = 'real' | 'deferred' | 'virtual'
