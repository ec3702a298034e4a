import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { sessionStore } from '@/lib/session/session-store'
import { aSession, problemBody, tokens } from '@/testing/factories'
import { server } from '@/testing/server'
import { answer, api } from './client'
import { Problem } from './problem'

const EXPIRED = Date.now() - 1_000
const permissions = () => answer(api.GET('/v1/users/me/permissions'))

/** Counts the refreshes, each slow enough for others to arrive meanwhile. */
function countRefreshes(reply = () => HttpResponse.json(tokens())) {
  const seen: unknown[] = []
  server.use(
    http.post('*/v1/auth/refresh', async ({ request }) => {
      seen.push(await request.json())
      await new Promise((resolve) => setTimeout(resolve, 20))
      return reply()
    }),
  )
  return seen
}

function recordBearers() {
  const bearers: (string | null)[] = []
  server.use(
    http.get('*/v1/users/me/permissions', ({ request }) => {
      const bearer = request.headers.get('Authorization')
      bearers.push(bearer)
      return bearer === 'Bearer access-2'
        ? HttpResponse.json({ permissions: [] })
        : HttpResponse.json(problemBody(401, 'auth.not_signed_in', 'Non'), { status: 401 })
    }),
  )
  return bearers
}

describe('the access token', () => {
  it('is renewed once for five calls that find it expired', async () => {
    sessionStore.set(aSession({ expiresAt: EXPIRED }))
    const refreshes = countRefreshes()
    const bearers = recordBearers()
    await Promise.all(Array.from({ length: 5 }, permissions))
    expect(refreshes).toEqual([{ refresh_token: 'refresh-1' }])
    expect(bearers).toEqual(Array.from({ length: 5 }, () => 'Bearer access-2'))
    expect(sessionStore.get()).toMatchObject({ accessToken: 'access-2', refreshToken: 'refresh-2' })
  })

  it('is renewed when the server no longer wants it, and the call is made again', async () => {
    sessionStore.set(aSession())
    const refreshes = countRefreshes()
    const bearers = recordBearers()
    await permissions()
    expect(refreshes).toHaveLength(1)
    expect(bearers).toEqual(['Bearer access-1', 'Bearer access-2'])
  })

  it('signs the person out when the refresh is refused', async () => {
    sessionStore.set(aSession({ expiresAt: EXPIRED }))
    countRefreshes(() => HttpResponse.json(problemBody(401, 'x', 'Non'), { status: 401 }) as never)
    recordBearers()
    await expect(permissions()).rejects.toBeInstanceOf(Problem)
    expect(sessionStore.get()).toBeNull()
  })

  it('keeps the person signed in when the refresh merely failed', async () => {
    sessionStore.set(aSession({ expiresAt: EXPIRED }))
    countRefreshes(() => HttpResponse.json(problemBody(503, 'x', 'Occupé'), { status: 503 }) as never)
    await expect(permissions()).rejects.toMatchObject({ status: 503 })
    expect(sessionStore.get()).not.toBeNull()
  })

  it('is taken from the other window that has just renewed it', async () => {
    const stale = aSession({ expiresAt: EXPIRED })
    sessionStore.set(stale)
    const refreshes = countRefreshes()
    recordBearers()
    localStorage.setItem('recyclique.session', JSON.stringify(aSession({ accessToken: 'access-2' })))
    await permissions()
    expect(refreshes).toEqual([])
  })
})
