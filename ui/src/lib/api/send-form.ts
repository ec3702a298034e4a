import { baseUrl } from '@/lib/platform'
import { authorizedFetch } from './authorized-fetch'
import { problemFromBody } from './problem'

/** A form with files, and the JSON it is answered with. */
export async function sendForm<T>(path: string, fields: Record<string, Blob | string | null>): Promise<T> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null) body.append(name, value)
  }
  const origin = baseUrl === '' ? window.location.origin : baseUrl
  const response = await authorizedFetch(`${origin}${path}`, { method: 'POST', body })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw problemFromBody(response.status, answer)
  return answer as T
}
