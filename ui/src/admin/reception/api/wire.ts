import type { Client } from 'openapi-fetch'
import { api, type Schemas } from '@/lib/api/client'
import type { paths } from '@/lib/api/schema.gen'

export type TicketSummary = Schemas['TicketSummaryResponse']
export type TicketDetail = Schemas['TicketDetailResponse']
export type LigneView = Schemas['LigneResponse']
export type LigneRow = Schemas['LigneDepotListItem']
export type Channel =
  paths['/v1/reception/channels']['get']['responses'][200]['content']['application/json'][number]
export type Settings = Schemas['ReceptionSettings']

interface Flows {
  entree: string
  direct: string
  sortie: string
}

export interface Figures {
  date_from?: string | null
  date_to?: string | null
  tickets: number
  lignes: number
  total: string
  entree: string
  direct: string
  sortie: string
  by_day: ({ day: string; lignes: number } & Flows)[]
  by_category: ({ category_id: string; name: string; rep_sector?: string | null; lignes: number } & Flows)[]
  by_channel: { channel_id?: string | null; name?: string | null; lignes: number; weight: string }[]
  by_sector: ({ rep_sector?: string | null; lignes: number } & Flows)[]
}

interface SoonPaths {
  '/v1/reception/figures': {
    get: {
      parameters: { query?: { date_from?: string; date_to?: string } }
      responses: { 200: { content: { 'application/json': Figures } } }
    }
  }
  '/v1/reception/tickets/{ticket_id}/download-token': {
    post: {
      parameters: { path: { ticket_id: string } }
      responses: { 200: { content: { 'application/json': { download_url: string; filename: string } } } }
    }
  }
}

export const soon = api as unknown as Client<SoonPaths>
