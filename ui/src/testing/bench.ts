import { http, HttpResponse } from 'msw'
import { problemBody } from './factories'
import { server } from './server'

interface LigneBody {
  category_id: string
  poids_kg: string
  destination: string
  is_exit: boolean
  notes: string | null
}

const category = (id: string, name: string, parent: string | null = null) => ({
  id,
  name,
  official_name: null,
  parent_id: parent,
  shortcut_key: null,
})

const CATEGORIES = [
  category('meubles', 'Meubles'),
  category('chaise', 'Chaise', 'meubles'),
  category('livre', 'Livre'),
].map((row, display_order_entry) => ({ ...row, display_order_entry }))

export const aTicketWire = (part: object = {}) => ({
  id: 'ticket-1',
  poste_id: 'poste-1',
  benevole_username: 'jeanne',
  created_at: '2026-11-21T09:36:00Z',
  closed_at: null,
  status: 'opened',
  total_lignes: 0,
  total_poids: '0',
  poids_entree: '0',
  poids_direct: '0',
  poids_sortie: '0',
  channel_id: null,
  channel_name: null,
  provenance: null,
  is_deferred: false,
  is_here: true,
  ...part,
})

export const aPosteWire = (part: object = {}) => ({
  id: 'poste-1',
  opened_at: '2026-11-21T08:12:00Z',
  closed_at: null,
  status: 'opened',
  opened_by: 'person-1',
  opened_by_name: 'Jeanne Martin',
  is_deferred: false,
  is_mine: true,
  is_here: true,
  tickets_open: 0,
  tickets_total: 0,
  total_weight: '0',
  ...part,
})

/**
 * A bench as a screen sees it: one ticket whose lignes are counted once per key.
 * What a test wants to go wrong is said in `next`.
 */
export function aBench() {
  const bench = {
    postes: [aPosteWire()] as object[],
    ticket: aTicketWire(),
    others: [] as object[],
    lignes: [] as (LigneBody & { id: string })[],
    keys: [] as (string | null)[],
    opened: [] as unknown[],
    created: 0,
    settings: {
      asks_channel: false,
      asks_provenance: false,
      default_channel_id: null,
      live_stats_enabled: true,
    },
    origin: null as unknown,
    next: { refusal: null as string | null, closing: null as string | null },
  }
  const removed = new Map<string, LigneBody & { id: string }>()
  const answered = new Map<string, object>()
  const wire = (ligne: LigneBody & { id: string }) => ({
    ...ligne,
    ticket_id: 'ticket-1',
    category_label: CATEGORIES.find(({ id }) => id === ligne.category_id)?.name ?? '',
    position: bench.lignes.indexOf(ligne),
    is_corrected: false,
  })
  const list = (tickets: object[]) =>
    HttpResponse.json({ tickets, total: tickets.length, page: 1, per_page: 50, total_pages: 1 })

  server.use(
    http.get('*/v1/users/me/permissions', () => HttpResponse.json({ permissions: ['reception.access'] })),
    http.get('*/v1/categories/entry-tickets', () => HttpResponse.json(CATEGORIES)),
    http.get('*/v1/containers', () =>
      HttpResponse.json([{ id: 'bac', name: 'Bac', weight: '1.500', display_order: 0 }]),
    ),
    http.get('*/v1/scale/stream', () => new HttpResponse(null, { status: 503 })),
    http.get('*/v1/reception/settings', () => HttpResponse.json(bench.settings)),
    http.get('*/v1/reception/channels', () =>
      HttpResponse.json([
        { id: 'volontaire', name: 'Apport volontaire', code: null, display_order: 0, is_active: true },
      ]),
    ),
    http.get('*/v1/reception/towns', () => HttpResponse.json(['Dole', 'Arbois'])),
    http.get('*/v1/stats/reception/summary', () =>
      HttpResponse.json({ total_weight: '12.500', total_items: 7, unique_categories: 3 }),
    ),
    http.get('*/v1/reception/postes', () => HttpResponse.json({ postes: bench.postes })),
    http.get('*/v1/reception/postes/:id', () => HttpResponse.json(bench.postes[0])),
    http.post('*/v1/reception/postes/open', async ({ request }) => {
      const body = (await request.json()) as { opened_at: string | null }
      bench.opened.push(body.opened_at)
      const poste = aPosteWire(
        body.opened_at === null ? {} : { id: 'poste-2', opened_at: body.opened_at, is_deferred: true },
      )
      bench.postes = [...bench.postes, poste]
      return HttpResponse.json({ id: poste.id, status: 'opened' })
    }),
    http.post('*/v1/reception/postes/:id/close', () => {
      if (bench.next.closing !== null)
        return HttpResponse.json(problemBody(409, bench.next.closing, 'Refus'), { status: 409 })
      bench.postes = []
      return HttpResponse.json({ status: 'closed' })
    }),
    http.get('*/v1/reception/tickets', ({ request }) => {
      const status = new URL(request.url).searchParams.get('status')
      const all = [bench.ticket, ...bench.others] as { status: string }[]
      return list(all.filter((ticket) => status === null || ticket.status === status))
    }),
    http.post('*/v1/reception/tickets', () => {
      bench.created += 1
      return HttpResponse.json({ id: 'ticket-1' })
    }),
    http.get('*/v1/reception/tickets/ticket-1', () =>
      HttpResponse.json({ ...bench.ticket, lignes: bench.lignes.map(wire), corrections: [] }),
    ),
    http.post('*/v1/reception/tickets/ticket-1/close', () => {
      bench.ticket = { ...bench.ticket, status: 'closed' }
      return HttpResponse.json({ status: 'closed' })
    }),
    http.put('*/v1/reception/tickets/ticket-1/origin', async ({ request }) => {
      bench.origin = await request.json()
      return HttpResponse.json({ ...bench.ticket, lignes: [], corrections: [] })
    }),
    http.post('*/v1/reception/lignes', async ({ request }) => {
      const key = request.headers.get('Idempotency-Key')
      bench.keys.push(key)
      if (bench.next.refusal !== null)
        return HttpResponse.json(problemBody(503, 'test.refusal', bench.next.refusal), { status: 503 })
      const known = answered.get(key ?? '')
      if (known !== undefined) return HttpResponse.json(known)
      const body = (await request.json()) as LigneBody
      const ligne = { ...body, id: `ligne-${String(answered.size + 1)}` }
      bench.lignes.push(ligne)
      answered.set(key ?? '', wire(ligne))
      return HttpResponse.json(wire(ligne))
    }),
    http.put('*/v1/reception/lignes/:id', async ({ request, params }) => {
      const body = (await request.json()) as LigneBody
      const changed = { ...body, id: String(params.id) }
      bench.lignes = bench.lignes.map((ligne) => (ligne.id === params.id ? changed : ligne))
      return HttpResponse.json(wire(changed))
    }),
    http.delete('*/v1/reception/lignes/:id', ({ params }) => {
      const gone = bench.lignes.find(({ id }) => id === params.id)
      if (gone !== undefined) removed.set(gone.id, gone)
      bench.lignes = bench.lignes.filter(({ id }) => id !== params.id)
      return HttpResponse.json({ status: 'deleted' })
    }),
    http.post('*/v1/reception/lignes/:id/restore', ({ params }) => {
      const back = removed.get(String(params.id))
      if (back === undefined)
        return HttpResponse.json(problemBody(404, 'reception.ligne_not_found', ''), { status: 404 })
      bench.lignes.push(back)
      return HttpResponse.json(wire(back))
    }),
  )
  return bench
}
