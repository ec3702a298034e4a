import type { Schemas } from '@/lib/api/client'
import type { SessionKind } from '../layout/session-kind'

// What the routes of issue 3 add, by hand until the generated description says it.

export interface MovementOnWire {
  id: string
  direction: 'in' | 'out'
  amount: number
  reason: string
  made_by: string
  made_by_name: string | null
  made_at: string
}

export type ReportOnWire = Schemas['SessionReport'] & {
  kind: SessionKind
  z_number: number | null
  cash_in: number
  cash_out: number
  movements: MovementOnWire[]
  complements: {
    corrected_at: string
    corrected_by_name: string | null
    ticket_number: number
    label: string
    field: string
    before: string | null
    after: string | null
  }[]
}

export type SessionOnWire = Schemas['SessionView'] & {
  kind: SessionKind
  is_here: boolean
  z_number: number | null
  waiting_tickets: number
  cash_in: number
  cash_out: number
}
