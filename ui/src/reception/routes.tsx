import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readHistorySearch } from './history/filters'

const zone = () => import('./zone')
/** Calendars are chunks of their own: few open a book, few look back. */
const book = () => import('./poste/book-page')
const history = () => import('./history/history-page')

export function receptionRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/reception',
      component: lazyRouteComponent(zone, 'HomePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/cahier',
      component: lazyRouteComponent(book, 'BookPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/ticket/$ticketId',
      component: lazyRouteComponent(zone, 'TicketPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reception/historique',
      validateSearch: readHistorySearch,
      component: lazyRouteComponent(history, 'HistoryPage'),
    }),
  ] as const
}
