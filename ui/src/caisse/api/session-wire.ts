import type { Client } from 'openapi-fetch'
import { api } from '@/lib/api/client'

// What printing adds to the report of a session, by hand until the generated description says it.

interface OfSession {
  path: { session_id: string }
}
interface Answers<T> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } }
}

interface NewPaths {
  '/v1/cash-sessions/{session_id}/print': {
    post: {
      parameters: OfSession & { header: { 'Idempotency-Key': string } }
      requestBody: { content: { 'application/json': { document: 'x' | 'z' } } }
    } & Answers<{ id: string }>
  }
  '/v1/cash-sessions/{session_id}/report.pdf': { get: { parameters: OfSession } & Answers<Blob> }
}

export const reportApi = api as unknown as Client<NewPaths>
