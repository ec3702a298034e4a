// The zone's one lazy chunk: what src/caisse/routes.tsx loads on first use.
export { OpenSessionPage } from './open-session/open-session-page'
export { SchoolPage } from './open-session/school-page'
export { SalePage } from './sale/sale-page'
