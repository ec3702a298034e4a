import type { Client } from 'openapi-fetch'
import { api } from '@/lib/api/client'

// What the routes of issue 3 add to the sale screen, by hand until the generated description says it.

export interface WaitingOnWire {
  id: string
  label: string | null
  total_amount: number
  number_of_lines: number
  held_by: string
  held_by_name: string | null
  held_at: string
  basket: unknown
}

export interface LiveOnWire {
  tickets_count: number
  last_ticket_amount: number
  total_sales: number
  total_donations: number
  weight_out: number
  weight_in: number
  day: { tickets_count: number; total_sales: number; total_donations: number }
  updated_at: string
}

export interface PrintJobOnWire {
  id: string
  document: 'receipt' | 'x' | 'z' | 'test' | 'drawer'
  sale_id: string | null
  session_id: string | null
  ticket_number: number | null
  state: 'waiting' | 'sending' | 'unsure' | 'dead' | 'done' | 'dropped'
  attempts: number
  last_error: string | null
  created_at: string
  next_attempt_at: string
}

export interface ReceiptOnWire {
  id: string
  sale_id: string
  number: number
  is_duplicate: boolean
  channel: 'print' | 'pdf' | 'email'
  issued_at: string
  job_id: string | null
}

export interface PrinterOnWire {
  is_automatic: boolean
  opens_drawer: boolean
}

export interface RegisterOnWire {
  id: string
  name: string
  workflow_options: Record<string, unknown>
  favourite_category_ids: string[]
}

interface Answers<T> {
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': T } } }
}
interface At<Names extends string> {
  path: Record<Names, string>
}
interface Once {
  header: { 'Idempotency-Key': string }
}
interface Body<T> {
  requestBody: { content: { 'application/json': T } }
}

interface NewPaths {
  '/v1/cash-registers/{register_id}': { get: { parameters: At<'register_id'> } & Answers<RegisterOnWire> }
  '/v1/cash-registers/{register_id}/favourites': {
    put: { parameters: At<'register_id'> } & Body<{ category_ids: string[] }> & Answers<RegisterOnWire>
  }
  '/v1/cash-registers/{register_id}/printer': {
    get: { parameters: At<'register_id'> } & Answers<PrinterOnWire | null>
  }
  '/v1/cash-registers/{register_id}/printer/drawer': {
    post: { parameters: At<'register_id'> } & Answers<PrintJobOnWire>
  }
  '/v1/cash-sessions/{session_id}/live': { get: { parameters: At<'session_id'> } & Answers<LiveOnWire> }
  '/v1/cash-sessions/{session_id}/waiting-tickets': {
    get: { parameters: At<'session_id'> } & Answers<WaitingOnWire[]>
    post: { parameters: At<'session_id'> & Once } & Body<{
      basket: unknown
      label: string | null
      total_amount: number
      number_of_lines: number
    }> &
      Answers<WaitingOnWire>
  }
  '/v1/waiting-tickets/{ticket_id}/resume': {
    post: { parameters: At<'ticket_id'> } & Body<{ current_basket_is_empty: boolean }> &
      Answers<{ basket: unknown }>
  }
  '/v1/waiting-tickets/{ticket_id}': { delete: { parameters: At<'ticket_id'> } & Answers<undefined> }
  '/v1/print-jobs': {
    get: { parameters: { query: { register_id: string } } } & Answers<PrintJobOnWire[]>
  }
  '/v1/print-jobs/{job_id}/retry': { post: { parameters: At<'job_id'> } & Answers<PrintJobOnWire> }
  '/v1/print-jobs/{job_id}/drop': { post: { parameters: At<'job_id'> } & Answers<PrintJobOnWire> }
  '/v1/sales/{sale_id}/receipts': {
    post: { parameters: At<'sale_id'> & Once } & Body<{ channel: string; email?: string }> &
      Answers<ReceiptOnWire>
  }
  '/v1/receipts/{receipt_id}/pdf': { get: { parameters: At<'receipt_id'> } & Answers<Blob> }
  '/v1/transactions/log': {
    post: Body<{ event: string; session_id: string; cart_state?: object; cart_state_before?: object }> &
      Answers<{ success: boolean }>
  }
}

export const newApi = api as unknown as Client<NewPaths>
