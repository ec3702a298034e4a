import { http, HttpResponse } from 'msw'
import { aRegister, aUser, problemBody, tokens } from './factories'

export const CATALOGUE = [
  {
    name: 'Textile',
    official_name: null,
    price: null,
    max_price: null,
    children: [{ name: 'Vêtement', official_name: null, price: '3.00', max_price: null, children: [] }],
  },
]

/** Open for as long as the screen listens, like the real one. */
const events = () =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('event: ready\ndata: {}\n\n')),
  })

export const handlers = [
  http.get('*/v1/health', () => HttpResponse.json({ status: 'healthy', database: 'ok', version: '0.1.0' })),
  http.get('*/v1/setup', () =>
    HttpResponse.json({ is_initialized: true, version: '0.1.0', default_catalogue: CATALOGUE }),
  ),
  http.get('*/v1/auth/operators', () =>
    HttpResponse.json([
      { id: 'person-1', display_name: 'Jeanne Martin' },
      { id: 'person-2', display_name: 'Éloïse Roux' },
    ]),
  ),
  http.post('*/v1/auth/login', () => HttpResponse.json({ ...tokens(), user: aUser() })),
  http.post('*/v1/auth/pin', () =>
    HttpResponse.json({ ...tokens(), user_id: 'person-2', username: 'eloise', role: 'user' }),
  ),
  http.post('*/v1/auth/refresh', () => HttpResponse.json(tokens())),
  http.post('*/v1/auth/logout', () => HttpResponse.json({ message: 'ok' })),
  http.get('*/v1/users/me/permissions', () => HttpResponse.json({ permissions: ['caisse.access'] })),
  http.get('*/v1/cash-registers/status', () => HttpResponse.json({ data: [aRegister()], total: 1 })),
  http.get('*/v1/categories/sale-tickets', () => HttpResponse.json([])),
  http.get('*/v1/presets/active', () => HttpResponse.json([])),
  http.get('*/v1/cash-sessions/:id/draft', () => HttpResponse.json({ basket: null })),
  http.get('*/v1/cash-sessions/:id/report', () =>
    HttpResponse.json(problemBody(404, 'caisse.session_not_found', 'Introuvable'), { status: 404 }),
  ),
  http.get(
    '*/v1/events',
    () => new HttpResponse(events(), { headers: { 'Content-Type': 'text/event-stream' } }),
  ),
]
