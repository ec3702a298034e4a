import { http, HttpResponse } from 'msw'
import type { SessionDetail, SessionSale, SessionView } from '@/admin/api/wire'
import { aSession } from './factories'
import { server } from './server'

export const anAdministrator = (scope: 'full' | 'till' = 'full') =>
  aSession({ person: { id: 'person-1', name: 'Jeanne Martin', role: 'admin', scope } })

export const aSessionView = (part: Partial<SessionView> = {}): SessionView => ({
  id: 'session-1',
  operator_id: 'person-1',
  site_id: 'site-1',
  register_id: 'register-1',
  initial_amount: 50,
  current_amount: 73.5,
  status: 'closed',
  opened_at: '2026-11-21T08:00:00Z',
  closed_at: '2026-11-21T12:05:00Z',
  total_sales: 23.5,
  total_items: 2,
  number_of_sales: 2,
  total_donations: 1,
  total_weight_out: 4.25,
  closing_amount: 74.5,
  actual_amount: 72.5,
  variance: -2,
  variance_comment: 'Erreur de rendu',
  report_download_url: null,
  report_email_sent: null,
  register_options: null,
  kind: 'real',
  is_training: false,
  device_id: 'device-1',
  is_here: true,
  z_number: 12,
  waiting_tickets: 0,
  cash_in: 0,
  cash_out: 0,
  ...part,
})

export const aSessionSale = (part: Partial<SessionSale> = {}): SessionSale => ({
  id: 'sale-1',
  ticket_number: 1,
  total_amount: 13.5,
  donation: 0,
  payment_method: 'cash',
  payments: [
    {
      id: 'payment-1',
      sale_id: 'sale-1',
      payment_method: 'cash',
      amount: 13.5,
      created_at: '2026-11-21T09:15:00Z',
    },
  ],
  sale_date: '2026-11-21T09:15:00Z',
  created_at: '2026-11-21T09:15:00Z',
  recorded_at: '2026-11-21T09:15:00Z',
  is_corrected: false,
  operator_id: 'person-1',
  operator_name: 'Jeanne Martin',
  note: null,
  total_weight: 4.25,
  ...part,
})

export const aSessionDetail = (part: Partial<SessionDetail> = {}): SessionDetail => ({
  ...aSessionView(),
  operator_name: 'Jeanne Martin',
  site_name: 'La Ressourcerie du Pont',
  register_name: 'Caisse 1',
  closed_by_name: 'Karim Haddad',
  payments: [],
  movements: [],
  corrections: [],
  sales: [],
  ...part,
})

/** The names that every page of the administration asks for. */
export function aDesk() {
  server.use(
    http.get('*/v1/cash-registers', () =>
      HttpResponse.json([
        {
          id: 'register-1',
          name: 'Caisse 1',
          location: null,
          site_id: 'site-1',
          is_active: true,
          enable_virtual: false,
          enable_deferred: false,
          workflow_options: {},
          favourite_category_ids: [],
        },
      ]),
    ),
    http.get('*/v1/sites', () => HttpResponse.json([{ id: 'site-1', name: 'La Ressourcerie du Pont' }])),
    http.get('*/v1/users/active-operators', () =>
      HttpResponse.json([{ id: 'person-1', username: 'jeanne', first_name: 'Jeanne', last_name: 'Martin' }]),
    ),
    http.get('*/v1/categories', () => HttpResponse.json([{ id: 'chaise', name: 'Chaise' }])),
    http.get('*/v1/presets', () => HttpResponse.json([])),
    http.get('*/v1/cash-sessions/stats/summary', () =>
      HttpResponse.json({
        total_sessions: 3,
        open_sessions: 1,
        closed_sessions: 2,
        total_sales: 123.5,
        number_of_sales: 10,
        total_donations: 4,
        total_items: 20,
        total_weight_sold: 30.25,
        average_session_duration: 4,
      }),
    ),
  )
}
