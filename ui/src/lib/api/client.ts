import createClient from 'openapi-fetch'
import { baseUrl } from '@/lib/platform'
import { authorizedFetch } from './authorized-fetch'
import { problemFromBody } from './problem'
import type { components, paths } from './schema.gen'

export type Schemas = components['schemas']

/** Typed by the server's own description. Wrap each call in `answer()`. */
export const api = createClient<paths>({
  baseUrl: baseUrl === '' ? window.location.origin : baseUrl,
  fetch: authorizedFetch,
})

/** The body of a call that went well; otherwise throws a Problem. */
export async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    if (reason instanceof SyntaxError) throw problemFromBody(0, { code: 'unreadable' })
    throw reason
  })
  if (!response.ok) throw problemFromBody(response.status, error)
  return data as T
}
