// What is not needed to sell: loaded when the drawer is counted, or looked into.
export { CloseSessionPage } from './close-session/close-session-page'
export { MovementsPage } from './movements/movements-page'
export { ReportPage } from './report/report-page'
