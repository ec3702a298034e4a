import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { type Centimes, centimesFromWire } from '@/lib/money'
import { type Grams, gramsFromWire } from '@/lib/weight'
import { type MovementRow, movementFromWire } from '../movements/movements-query'
import type { SessionKind } from '../layout/session-kind'
import type { Method } from '../payment/payment'

export interface SessionReport {
  sessionId: string
  kind: SessionKind
  isFinal: boolean
  /** False: the drawer is beside another device. */
  isHere: boolean
  registerId: string
  zNumber: number | null
  registerName: string
  siteName: string | null
  operatorName: string | null
  openedAt: string
  closedAt: string | null
  closedByName: string | null
  float: Centimes
  ticketCount: number
  sales: Centimes
  donations: Centimes
  weight: Grams
  expectedTotal: Centimes
  expectedCash: Centimes
  counted: Centimes | null
  variance: Centimes | null
  comment: string | null
  payments: {
    method: Method
    count: number
    amount: Centimes
    expected: Centimes
    counted: Centimes | null
  }[]
  changeGiven: Centimes
  categories: { id: string | null; name: string; quantity: number; weight: Grams; amount: Centimes }[]
  tickets: {
    id: string
    number: number
    soldAt: string
    operatorName: string | null
    total: Centimes
    donation: Centimes
    methods: Method[]
    note: string | null
  }[]
  denominations: { value: Centimes; quantity: number }[]
  cashIn: Centimes
  cashOut: Centimes
  movements: MovementRow[]
  complements: Complement[]
}

/** Something corrected after the closing: the report stays, this is added to it. */
export interface Complement {
  correctedAt: string
  correctedBy: string | null
  ticketNumber: number
  label: string
  field: string
  before: unknown
  after: unknown
}

const orNull = (value: number | null | undefined): Centimes | null =>
  value === null || value === undefined ? null : centimesFromWire(value)

function fromWire(wire: Schemas['SessionReport']): SessionReport {
  return {
    sessionId: wire.session_id,
    kind: wire.kind,
    isFinal: wire.is_final,
    isHere: wire.is_here,
    registerId: wire.register_id,
    zNumber: wire.z_number ?? null,
    registerName: wire.register_name ?? '',
    siteName: wire.site_name ?? null,
    operatorName: wire.operator_name ?? null,
    openedAt: wire.opened_at,
    closedAt: wire.closed_at ?? null,
    closedByName: wire.closed_by_name ?? null,
    float: centimesFromWire(wire.initial_amount),
    ticketCount: wire.number_of_sales,
    sales: centimesFromWire(wire.total_sales),
    donations: centimesFromWire(wire.total_donations),
    weight: gramsFromWire(wire.total_weight),
    expectedTotal: centimesFromWire(wire.expected_total),
    expectedCash: centimesFromWire(wire.expected_cash),
    counted: orNull(wire.actual_amount),
    variance: orNull(wire.variance),
    comment: wire.variance_comment ?? null,
    payments: wire.payments.map((payment) => ({
      method: payment.payment_method,
      count: payment.count,
      amount: centimesFromWire(payment.amount),
      expected: centimesFromWire(payment.expected),
      counted: orNull(payment.counted),
    })),
    changeGiven: centimesFromWire(wire.change_given),
    categories: wire.categories.map((category) => ({
      id: category.category_id ?? null,
      name: category.name,
      quantity: category.quantity,
      weight: gramsFromWire(category.weight),
      amount: centimesFromWire(category.amount),
    })),
    tickets: wire.sales.map((sale) => ({
      id: sale.id,
      number: sale.ticket_number,
      soldAt: sale.created_at,
      operatorName: sale.operator_name ?? null,
      total: centimesFromWire(sale.total_amount),
      donation: centimesFromWire(sale.donation),
      methods: sale.payment_methods,
      note: sale.note ?? null,
    })),
    denominations: (wire.denominations ?? []).map(({ value, quantity }) => ({
      value: centimesFromWire(value),
      quantity,
    })),
    cashIn: centimesFromWire(wire.cash_in),
    cashOut: centimesFromWire(wire.cash_out),
    movements: wire.movements.map(movementFromWire),
    complements: wire.complements.map((complement) => ({
      correctedAt: complement.corrected_at,
      correctedBy: complement.corrected_by_name ?? null,
      ticketNumber: complement.ticket_number,
      label: complement.label,
      field: complement.field,
      before: complement.before,
      after: complement.after,
    })),
  }
}

const getReport = (sessionId: string, signal: AbortSignal) =>
  answer(
    api.GET('/v1/cash-sessions/{session_id}/report', { params: { path: { session_id: sessionId } }, signal }),
  )

export function reportQuery(sessionId: string) {
  return queryOptions({
    queryKey: [nouns.sessions, sessionId, 'report'],
    queryFn: async ({ signal }) => fromWire(await getReport(sessionId, signal)),
  })
}

export interface SessionHeader {
  sessionId: string
  registerId: string
  kind: SessionKind
  isHere: boolean
  operatorName: string | null
  openedAt: string
  registerName: string
  ticketCount: number
  isFinal: boolean
}

/**
 * What the sale screen needs to know of its session, asked once: a day of 5 000 tickets is not read again
 * after each of them.
 */
export function sessionHeaderQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['session-header', sessionId],
    queryFn: async ({ signal }): Promise<SessionHeader> => {
      const wire = await getReport(sessionId, signal)
      return {
        sessionId,
        registerId: wire.register_id,
        kind: wire.kind,
        isHere: wire.is_here,
        operatorName: wire.operator_name ?? null,
        openedAt: wire.opened_at,
        registerName: wire.register_name ?? '',
        ticketCount: wire.number_of_sales,
        isFinal: wire.is_final,
      }
    },
    gcTime: 0,
  })
}
