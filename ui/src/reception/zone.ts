// The zone's lazy chunk: what src/reception/routes.tsx loads on first use. The calendars have their own.
import './texts'
export { HomePage } from './poste/home-page'
export { TicketPage } from './ticket/ticket-page'
