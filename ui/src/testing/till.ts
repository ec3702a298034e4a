import { http, HttpResponse } from 'msw'
import { aRegister, problemBody } from './factories'
import { server } from './server'

interface SaleBody {
  total_amount: number
  donation: number
  payments: { payment_method: string; amount: number }[]
}

const category = (
  id: string,
  name: string,
  parent: string | null,
  price: string | null,
  max: string | null,
) => ({
  id,
  name,
  official_name: null,
  parent_id: parent,
  price,
  max_price: max,
  shortcut_key: null,
})

const CATEGORIES = [
  category('meubles', 'Meubles', null, null, null),
  category('canape', 'Canapé', 'meubles', '30.00', '80.00'),
  category('chaise', 'Chaise', 'meubles', '8.00', null),
  category('livre', 'Livre', null, '1.00', null),
].map((row, display_order) => ({ ...row, display_order }))

const PRESETS = [
  { id: 'preset-don', name: 'Don 0 €', button_type: 'donation' },
  { id: 'preset-recyclage', name: 'Recyclage', button_type: 'recycling' },
]

const centimes = (euros: number): number => Math.round(euros * 100)

/**
 * A till as a screen sees it: one register, one session, a draft, and sales counted once per key.
 * What a test wants to go wrong is said in `next`.
 */
export function aTill({ isOpen = true, draft = null }: { isOpen?: boolean; draft?: unknown } = {}) {
  const till = {
    movements: [] as object[],
    book: null as object | null,
    practice: null as object | null,
    printed: [] as (string | null)[],
    adopted: null as unknown,
    refuse: null as { status: number; code: string; detail: string } | null,
    isOpen,
    draft,
    opened: null as unknown,
    closed: null as unknown,
    sales: [] as SaleBody[],
    keys: [] as (string | null)[],
    next: { refusal: null as string | null, lostAnswers: 0 },
    report: {} as Record<string, unknown>,
    options: {} as object,
    favourites: [] as string[],
    waiting: [] as { id: string; basket: unknown; [more: string]: unknown }[],
    jobs: [] as object[],
    printer: null as object | null,
    receipts: [] as { channel: string; email?: string }[],
  }
  const answered = new Map<string, object>()
  const soldBody = (body: SaleBody) => {
    const paid = body.payments.reduce((sum, { amount }) => sum + centimes(amount), 0)
    const change = (paid - centimes(body.total_amount) - centimes(body.donation)) / 100
    const createdAt = `2026-11-21T10:00:0${String(till.sales.length)}Z`
    return {
      ...body,
      id: `sale-${String(till.sales.length)}`,
      ticket_number: till.sales.length,
      change,
      created_at: createdAt,
    }
  }

  server.use(
    http.get('*/v1/cash-registers', () =>
      HttpResponse.json([{ id: 'register-1', name: 'Caisse 1', site_id: 'site-1' }]),
    ),
    http.get('*/v1/cash-registers/register-1', () =>
      HttpResponse.json({
        id: 'register-1',
        name: 'Caisse 1',
        workflow_options: till.options,
        favourite_category_ids: till.favourites,
      }),
    ),
    http.put('*/v1/cash-registers/register-1/favourites', async ({ request }) => {
      till.favourites = ((await request.json()) as { category_ids: string[] }).category_ids
      return HttpResponse.json({})
    }),
    http.get('*/v1/cash-registers/register-1/printer', () => HttpResponse.json(till.printer)),
    http.get('*/v1/print-jobs', () => HttpResponse.json(till.jobs)),
    http.post('*/v1/print-jobs/:id/:decision', ({ params }) => {
      till.jobs = till.jobs.map((job) => ({ ...job, state: params.decision === 'drop' ? 'dropped' : 'done' }))
      return HttpResponse.json({})
    }),
    http.post('*/v1/sales/:id/receipts', async ({ request }) => {
      const body = (await request.json()) as { channel: string; email?: string }
      till.receipts.push(body)
      const number = till.receipts.length
      return HttpResponse.json(
        { id: `receipt-${String(number)}`, number, is_duplicate: number > 1, channel: body.channel },
        { status: 201 },
      )
    }),
    http.get('*/v1/cash-sessions/:id/live', () =>
      HttpResponse.json({
        tickets_count: till.sales.length,
        last_ticket_amount: till.sales.at(-1)?.total_amount ?? 0,
        total_sales: till.sales.reduce((sum, sale) => sum + centimes(sale.total_amount), 0) / 100,
        total_donations: 0,
        weight_out: 0,
        weight_in: 0,
        day: { tickets_count: 0, total_sales: 0, total_donations: 0 },
      }),
    ),
    http.get('*/v1/sales/:id', () =>
      HttpResponse.json({
        items: [
          { id: 'item', category: 'chaise', quantity: 2, weight: 4.25, total_price: 13.5, notes: null },
        ],
      }),
    ),
    http.post('*/v1/transactions/log', () => HttpResponse.json({ success: true })),
    http.get('*/v1/cash-sessions/:id/waiting-tickets', () => HttpResponse.json(till.waiting)),
    http.post('*/v1/cash-sessions/:id/waiting-tickets', async ({ request }) => {
      const body = (await request.json()) as { basket: unknown }
      const ticket = {
        ...body,
        id: `waiting-${String(till.waiting.length + 1)}`,
        held_by_name: 'Jeanne Martin',
        held_at: '2026-11-21T09:30:00Z',
      }
      till.waiting.push(ticket)
      till.draft = null
      return HttpResponse.json(ticket, { status: 201 })
    }),
    http.post('*/v1/waiting-tickets/:id/resume', ({ params }) => {
      const ticket = till.waiting.find(({ id }) => id === params.id)
      till.waiting = till.waiting.filter(({ id }) => id !== params.id)
      till.draft = ticket?.basket
      return HttpResponse.json({ basket: ticket?.basket })
    }),
    http.delete('*/v1/waiting-tickets/:id', ({ params }) => {
      till.waiting = till.waiting.filter(({ id }) => id !== params.id)
      return new HttpResponse(null, { status: 204 })
    }),
    http.get('*/v1/cash-registers/status', () =>
      HttpResponse.json({
        data: [
          aRegister({
            session_id: till.isOpen ? 'session-1' : null,
            operator_name: till.isOpen ? 'Karim' : null,
          }),
        ],
        total: 1,
      }),
    ),
    http.get('*/v1/categories/sale-tickets', () => HttpResponse.json(CATEGORIES)),
    http.get('*/v1/presets/active', () => HttpResponse.json(PRESETS)),
    http.post('*/v1/cash-sessions', async ({ request }) => {
      till.opened = await request.json()
      till.isOpen = true
      return HttpResponse.json({ id: 'session-1' }, { status: 201 })
    }),
    http.get('*/v1/cash-sessions/:id/draft', () => HttpResponse.json({ basket: till.draft })),
    http.put('*/v1/cash-sessions/:id/draft', async ({ request }) => {
      till.draft = ((await request.json()) as { basket: unknown }).basket
      return new HttpResponse(null, { status: 204 })
    }),
    http.delete('*/v1/cash-sessions/:id/draft', () => {
      till.draft = null
      return new HttpResponse(null, { status: 204 })
    }),
    http.get('*/v1/cash-sessions/:id/report', () => HttpResponse.json({ ...EMPTY_REPORT, ...till.report })),
    http.get('*/v1/cash-sessions/deferred/check', () =>
      HttpResponse.json(till.book ?? { exists: false, session_id: null }),
    ),
    http.get('*/v1/cash-sessions/current', () => HttpResponse.json(till.practice)),
    http.get('*/v1/cash-sessions/:id/movements', () => HttpResponse.json(till.movements)),
    http.post('*/v1/cash-sessions/:id/movements', async ({ request }) => {
      const body = (await request.json()) as object
      if (till.refuse) return refused(till)
      const made = {
        ...body,
        id: `movement-${String(till.movements.length)}`,
        made_at: '2026-11-21T10:00:00Z',
      }
      till.movements.push({ ...made, made_by: 'person-1', made_by_name: 'Jeanne Martin' })
      return HttpResponse.json(till.movements.at(-1), { status: 201 })
    }),
    http.post('*/v1/cash-sessions/:id/adopt', async ({ request }) => {
      till.adopted = await request.json()
      till.report = { ...till.report, is_here: true }
      return HttpResponse.json({ id: 'session-1' })
    }),
    http.post('*/v1/cash-sessions/:id/print', async ({ request }) => {
      till.printed.push(((await request.json()) as { document: string }).document)
      return HttpResponse.json({ id: 'job' }, { status: 201 })
    }),
    http.post('*/v1/cash-sessions/:id/close', async ({ request }) => {
      if (till.refuse) return refused(till)
      till.closed = await request.json()
      if (till.report.number_of_sales === undefined) {
        return HttpResponse.json({ message: 'Session vide', session_id: 'session-1', deleted: true })
      }
      till.report = { ...till.report, is_final: true, closed_at: '2026-11-21T17:00:00Z' }
      return HttpResponse.json({ id: 'session-1' })
    }),
    http.post('*/v1/sales', async ({ request }) => {
      const key = request.headers.get('Idempotency-Key') ?? ''
      const body = (await request.json()) as SaleBody
      till.keys.push(key)
      if (till.next.refusal !== null) {
        const detail = till.next.refusal
        till.next.refusal = null
        return HttpResponse.json(problemBody(400, 'test.refusal', detail), { status: 400 })
      }
      if (!answered.has(key)) {
        till.sales.push(body)
        answered.set(key, soldBody(body))
      }
      if (till.next.lostAnswers > 0) {
        till.next.lostAnswers -= 1
        return HttpResponse.error()
      }
      return HttpResponse.json(answered.get(key))
    }),
  )
  return till
}

function refused(till: { refuse: { status: number; code: string; detail: string } | null }) {
  const { status, code, detail } = till.refuse ?? { status: 500, code: 'x', detail: 'x' }
  till.refuse = null
  return HttpResponse.json(problemBody(status, code, detail), { status })
}

/** A cupboard put aside for Paul, at ten. */
export const aWaitingTicket = (part: object = {}) => ({
  id: 'waiting-1',
  label: 'Paul',
  total_amount: 8,
  number_of_lines: 1,
  held_by: 'person-2',
  held_by_name: 'Karim',
  held_at: '2026-11-21T09:00:00Z',
  basket: null,
  ...part,
})

const EMPTY_REPORT = {
  session_id: 'session-1',
  kind: 'real',
  is_here: true,
  register_id: 'register-1',
  z_number: null,
  is_final: false,
  register_name: 'Caisse 1',
  site_name: 'La Ressourcerie du Pont',
  operator_name: 'Jeanne Martin',
  opened_at: '2026-11-21T08:00:00Z',
  closed_at: null,
  initial_amount: 50,
  number_of_sales: 0,
  number_of_items: 0,
  total_sales: 0,
  total_donations: 0,
  total_weight: 0,
  expected_total: 50,
  expected_cash: 50,
  actual_amount: null,
  variance: null,
  variance_comment: null,
  payments: [],
  change_given: 0,
  categories: [],
  sales: [],
  denominations: null,
  cash_in: 0,
  cash_out: 0,
  movements: [],
  complements: [],
}

/** A session with two tickets: 13,50 € in cash and 10 € on a cheque, on a float of 50 €. */
export const A_SOLD_REPORT = {
  number_of_sales: 2,
  total_sales: 23.5,
  total_donations: 1,
  total_weight: 4.25,
  expected_total: 74.5,
  expected_cash: 64.5,
  payments: [
    { payment_method: 'cash', count: 1, amount: 14.5, expected: 64.5, counted: null },
    { payment_method: 'check', count: 1, amount: 10, expected: 10, counted: null },
  ],
  change_given: 6.5,
  categories: [{ category_id: 'chaise', name: 'Chaise', quantity: 2, weight: 4.25, amount: 23.5 }],
  sales: [
    {
      id: 'sale-1',
      ticket_number: 1,
      created_at: '2026-11-21T09:15:00Z',
      operator_name: 'Jeanne Martin',
      total_amount: 13.5,
      donation: 1,
      payment_methods: ['cash'],
      note: 'Livraison jeudi',
    },
    {
      id: 'sale-2',
      ticket_number: 2,
      created_at: '2026-11-21T09:20:00Z',
      operator_name: null,
      total_amount: 10,
      donation: 0,
      payment_methods: ['check'],
      note: null,
    },
  ],
}
