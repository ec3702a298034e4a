// The zone's one lazy chunk: what src/caisse/routes.tsx loads on first use.
export { CloseSessionPage } from './close-session/close-session-page'
export { MovementsPage } from './movements/movements-page'
export { OpenSessionPage } from './open-session/open-session-page'
export { ReportPage } from './report/report-page'
export { SchoolPage } from './open-session/school-page'
export { SalePage } from './sale/sale-page'
