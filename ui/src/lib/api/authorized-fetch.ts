import { sessionStore } from '@/lib/session/session-store'
import { connection } from './connection'
import { networkProblem } from './problem'
import { refreshSession } from './refresh'

/** A token this close to its end is renewed before use: the clock of a till may be a little wrong. */
const MARGIN_MS = 30_000

/** `fetch` with the bearer of the person signed in, renewed when needed, never in the address. */
export async function authorizedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  let session = sessionStore.get()
  if (session !== null && session.expiresAt - Date.now() < MARGIN_MS) session = await refreshSession(session)
  if (session === null) return send(request)

  const response = await send(withBearer(request, session.accessToken))
  if (response.status !== 401) return response
  const renewed = await refreshSession(session)
  return renewed === null ? response : send(withBearer(request, renewed.accessToken))
}

function withBearer(request: Request, token: string): Request {
  const copy = request.clone()
  copy.headers.set('Authorization', `Bearer ${token}`)
  return copy
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    connection.lost()
    throw networkProblem()
  }
}
