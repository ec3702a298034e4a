import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readDashboard } from './dashboard/dashboard-search'
import { readLigneFilters } from './lignes/filters'
import { readTicketFilters } from './tickets/filters'

const zone = () => import('./zone')

export function receptionDeskRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/reception',
      validateSearch: readTicketFilters,
      component: lazyRouteComponent(zone, 'TicketsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/tableau',
      validateSearch: readDashboard,
      component: lazyRouteComponent(() => import('./dashboard/dashboard-page'), 'DashboardPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/lignes',
      validateSearch: readLigneFilters,
      component: lazyRouteComponent(zone, 'LignesPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/reglages',
      component: lazyRouteComponent(zone, 'ReceptionSettingsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/$ticketId',
      component: lazyRouteComponent(zone, 'TicketPage'),
    }),
  ] as const
}
