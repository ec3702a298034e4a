import type { Schemas } from '@/lib/api/client'

export type TicketSummary = Schemas['TicketSummaryResponse']
export type TicketDetail = Schemas['TicketDetailResponse']
export type LigneView = Schemas['LigneResponse']
export type LigneRow = Schemas['LigneDepotListItem']
export type Figures = Schemas['ReceptionFigures']
export type Settings = Schemas['ReceptionSettings']
export type Channel = Schemas['InputChannel']
