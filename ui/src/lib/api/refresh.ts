import { sessionStore, type Session } from '@/lib/session/session-store'
import { baseUrl } from '@/lib/platform'
import { networkProblem, problemFromBody } from './problem'
import type { components } from './schema.gen'

type Tokens = Pick<components['schemas']['LoginResponse'], 'access_token' | 'refresh_token' | 'expires_in'>

let inFlight: Promise<Session | null> | null = null

/**
 * One refresh at a time, in this window and in the others: a refresh token is used once, and using it
 * twice makes the server revoke the whole family.
 */
export function refreshSession(stale: Session): Promise<Session | null> {
  inFlight ??= alone(() => refresh(stale)).finally(() => {
    inFlight = null
  })
  return inFlight
}

export function withTokens(person: Session['person'], tokens: Tokens): Session {
  return {
    person,
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresAt: Date.now() + tokens.expires_in * 1000,
  }
}

async function alone(work: () => Promise<Session | null>): Promise<Session | null> {
  if (!('locks' in navigator)) return work() // outside a secure context
  return navigator.locks.request('recyclique.refresh', work)
}

async function refresh(stale: Session): Promise<Session | null> {
  const latest = sessionStore.reread()
  if (latest?.accessToken !== stale.accessToken) return latest
  const response = await fetch(`${baseUrl}/v1/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refresh_token: stale.refreshToken }),
  }).catch(() => {
    throw networkProblem()
  })
  if (response.ok) {
    const session = withTokens(stale.person, (await response.json()) as Tokens)
    sessionStore.set(session)
    return session
  }
  if (response.status === 401 || response.status === 403) {
    sessionStore.clear()
    return null
  }
  throw problemFromBody(response.status, await response.json().catch(() => null))
}
