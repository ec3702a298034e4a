import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const zone = () => import('./zone')
const accounts = () => import('./accounts')
/** The calendar is a chunk of its own: few tills ever open a paper book. */
const book = () => import('./open-session/book-page')

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

export function caisseRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/ouverture/$registerId',
      component: lazyRouteComponent(zone, 'OpenSessionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/cahier/$registerId',
      validateSearch: ({ jour }: Record<string, unknown>): { jour?: string } => (isDay(jour) ? { jour } : {}),
      component: lazyRouteComponent(book, 'BookPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/ecole/$registerId',
      component: lazyRouteComponent(zone, 'SchoolPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/vente/$sessionId',
      component: lazyRouteComponent(zone, 'SalePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/mouvements/$sessionId',
      component: lazyRouteComponent(accounts, 'MovementsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/cloture/$sessionId',
      component: lazyRouteComponent(accounts, 'CloseSessionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/rapport/$sessionId',
      // Closed by somebody else under the hands of who was closing it.
      validateSearch: ({ entretemps }: Record<string, unknown>): { entretemps?: true } =>
        entretemps === true ? { entretemps } : {},
      component: lazyRouteComponent(accounts, 'ReportPage'),
    }),
  ] as const
}
