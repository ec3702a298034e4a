// Written by hand until the server describes these routes.
import type { Client } from 'openapi-fetch'
import { api } from '@/lib/api/client'
import type { Destination } from '../parts/flows'

export interface TicketSummary {
  id: string
  poste_id: string
  benevole_username: string
  created_at: string
  closed_at: string | null
  status: 'opened' | 'closed'
  total_lignes: number
  total_poids: string
  poids_entree: string
  poids_direct: string
  poids_sortie: string
  channel_id: string | null
  channel_name: string | null
  provenance: string | null
  is_deferred: boolean
}

export interface LigneView {
  id: string
  ticket_id: string
  category_id: string
  category_label: string
  poids_kg: string
  destination: Destination
  notes: string | null
  is_exit: boolean
  position: number
  is_corrected: boolean
}

export interface Correction {
  id: string
  ligne_id: string
  corrected_at: string
  corrected_by_name: string
  changes: { field: string; before?: unknown; after?: unknown }[]
}

export interface TicketDetail {
  id: string
  poste_id: string
  benevole_username: string
  created_at: string
  closed_at: string | null
  status: 'opened' | 'closed'
  channel_id: string | null
  channel_name: string | null
  provenance: string | null
  is_deferred: boolean
  lignes: LigneView[]
  corrections: Correction[]
}

interface Flows {
  entree: string
  direct: string
  sortie: string
}

export interface Figures {
  date_from: string | null
  date_to: string | null
  tickets: number
  lignes: number
  total: string
  entree: string
  direct: string
  sortie: string
  by_day: ({ day: string; lignes: number } & Flows)[]
  by_category: ({ category_id: string; name: string; rep_sector: string | null; lignes: number } & Flows)[]
  by_channel: { channel_id: string | null; name: string | null; lignes: number; weight: string }[]
  by_sector: ({ rep_sector: string | null; lignes: number } & Flows)[]
}

export interface LigneRow {
  id: string
  ticket_id: string
  poste_id: string
  benevole_username: string
  category_label: string
  poids_kg: string
  destination: Destination
  notes: string | null
  created_at: string
}

export interface Channel {
  id: string
  name: string
  code: string | null
  display_order: number
  is_active: boolean
  deleted_at: string | null
}

export interface Settings {
  asks_channel: boolean
  asks_provenance: boolean
  default_channel_id: string | null
  live_stats_enabled: boolean
}

interface Paged {
  total: number
  page: number
  per_page: number
  total_pages: number
}

interface Op<Query, Path, Body, Answer> {
  parameters: { query?: Query; path?: Path }
  requestBody?: { content: { 'application/json': Body } }
  responses: { 200: { content: { 'application/json': Answer } } }
}
type None = Record<string, never>
type Get<Query, Answer, Path = None> = Op<Query, Path, never, Answer>
type Send<Body, Answer, Path = None> = Op<None, Path, Body, Answer>

interface ReceptionPaths {
  '/v1/reception/tickets': { get: Get<object, Paged & { tickets: TicketSummary[] }> }
  '/v1/reception/tickets/{ticket_id}': { get: Get<None, TicketDetail, { ticket_id: string }> }
  '/v1/reception/tickets/{ticket_id}/download-token': {
    post: Send<never, { download_url: string; filename: string }, { ticket_id: string }>
  }
  '/v1/reception/tickets/{ticket_id}/origin': {
    put: Send<{ channel_id: string | null; provenance: string | null }, TicketDetail, { ticket_id: string }>
  }
  '/v1/reception/tickets/{ticket_id}/lignes/{ligne_id}/weight': {
    patch: Send<{ poids_kg: string }, LigneView, { ticket_id: string; ligne_id: string }>
  }
  '/v1/reception/lignes/{ligne_id}': { put: Send<object, LigneView, { ligne_id: string }> }
  '/v1/reception/lignes': { get: Get<object, Paged & { lignes: LigneRow[] }> }
  '/v1/reception/figures': { get: Get<{ date_from?: string; date_to?: string }, Figures> }
  '/v1/reception/towns': { get: Get<{ q?: string }, string[]> }
  '/v1/reception/channels': {
    get: Get<{ include_archived?: boolean }, Channel[]>
    post: Send<{ name: string }, Channel>
  }
  '/v1/reception/channels/{channel_id}': {
    patch: Send<Partial<Channel>, Channel, { channel_id: string }>
    delete: Send<never, Channel, { channel_id: string }>
  }
  '/v1/reception/settings': { get: Get<None, Settings>; put: Send<Settings, Settings> }
}

export const receptionApi = api as unknown as Client<ReceptionPaths>
