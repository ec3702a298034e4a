import { i18n } from '@/lib/i18n'
import type { problems } from '@/lib/i18n/problems.fr'

/** Anything the API refused or could not do, whatever shape it said it in. `detail` is ready for the screen. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly fields: Record<string, string>
  readonly requestId: string | null

  constructor(parts: {
    status: number
    code: string
    detail: string
    fields?: Record<string, string>
    requestId?: string | null
  }) {
    super(parts.detail)
    this.status = parts.status
    this.code = parts.code
    this.detail = parts.detail
    this.fields = parts.fields ?? {}
    this.requestId = parts.requestId ?? null
  }
}

export function networkProblem(): Problem {
  return new Problem({ status: 0, code: 'network', detail: sentences().network })
}

export function problemFromBody(status: number, body: unknown): Problem {
  const answer = isRecord(body) ? body : {}
  const fields = { ...placesOf(answer.detail), ...messagesOf(answer.fields) }
  return new Problem({
    status,
    code: typeof answer.code === 'string' ? answer.code : String(status),
    detail: sentenceFor(status, answer),
    fields,
    requestId: typeof answer.request_id === 'string' ? answer.request_id : null,
  })
}

/** Everything a screen catches ends here, so that one component can show it. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem({ status: 0, code: 'other', detail: sentences().other })
}

/** What we know to say for the code, else what the server says, else something by status. Never a list. */
function sentenceFor(status: number, answer: Record<string, unknown>): string {
  const known: Record<string, string> = sentences()
  const byCode = typeof answer.code === 'string' ? known[answer.code] : undefined
  if (byCode !== undefined) return byCode
  if (typeof answer.detail === 'string' && answer.detail !== '') return answer.detail
  const messages = [...new Set(Object.values(messagesOf(answer.fields)))]
  if (messages.length > 0) return messages.map((text) => text.replace(/[.]?$/, '.')).join(' ')
  if (Array.isArray(answer.detail)) return sentences().validation
  return known[String(status)] ?? sentences().other
}

/** Codes have dots (« caisse.session_closed »): they are keys of a table, not paths of i18next. */
function sentences() {
  return i18n.getResourceBundle(i18n.language, 'problems') as typeof problems
}

/** Ours: [{name: "site.name", message: "À remplir."}]. */
function messagesOf(fields: unknown): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const field of Array.isArray(fields) ? fields : []) {
    if (isRecord(field) && typeof field.name === 'string' && typeof field.message === 'string')
      messages[field.name] = field.message
  }
  return messages
}

/** FastAPI's: [{type, loc: ["body", "site", "name"], msg}]. Its `msg` is English, so only the place is kept. */
function placesOf(detail: unknown): Record<string, string> {
  const places: Record<string, string> = {}
  for (const item of Array.isArray(detail) ? detail : []) {
    if (!isRecord(item) || !Array.isArray(item.loc)) continue
    const path = item.loc.filter((part, index) => !(index === 0 && part === 'body')).join('.')
    places[path] = item.type === 'missing' ? sentences().field_missing : sentences().field_refused
  }
  return places
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
