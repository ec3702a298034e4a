// The lazy chunk of the reception's desk: lists, one ticket, settings. The dashboard, with its charts, has its own.
import './texts'
export { LignesPage } from './lignes/lignes-page'
export { ReceptionSettingsPage } from './settings/settings-page'
export { TicketPage } from './ticket/ticket-page'
export { TicketsPage } from './tickets/tickets-page'
