import { useSyncExternalStore } from 'react'

export interface Person {
  id: string
  name: string
  role: string
  /** What the server grants this sign-in: a password everything, a code the rights of the till only. */
  scope: 'full' | 'till'
}

export interface Session {
  accessToken: string
  refreshToken: string
  /** Milliseconds since 1970, by this device's clock. */
  expiresAt: number
  person: Person
}

const KEY = 'recyclique.session'

/** Kept in localStorage: a crash or a power cut does not sign the cashier out. */
let current: Session | null = read()
const listeners = new Set<() => void>()

function read(): Session | null {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === null ? null : (JSON.parse(stored) as Session)
  } catch {
    return null
  }
}

function announce() {
  for (const listener of listeners) listener()
}

export const sessionStore = {
  get: () => current,
  set(session: Session) {
    current = session
    localStorage.setItem(KEY, JSON.stringify(session))
    announce()
  },
  clear() {
    current = null
    localStorage.removeItem(KEY)
    announce()
  },
  /** What another window may have written since. */
  reread(): Session | null {
    current = read()
    return current
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

window.addEventListener('storage', (event) => {
  if (event.key !== KEY && event.key !== null) return
  current = read()
  announce()
})

export function useSession(): Session | null {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get)
}

/** For screens behind the session guard. */
export function usePerson(): Person {
  const session = useSession()
  if (session === null) throw new Error('This screen is only shown to somebody signed in.')
  return session.person
}
