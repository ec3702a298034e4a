import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const zone = () => import('./zone')

export function caisseRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/ouverture/$registerId',
      component: lazyRouteComponent(zone, 'OpenSessionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/vente/$sessionId',
      component: lazyRouteComponent(zone, 'SalePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/cloture/$sessionId',
      component: lazyRouteComponent(zone, 'CloseSessionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse/rapport/$sessionId',
      component: lazyRouteComponent(zone, 'ReportPage'),
    }),
  ] as const
}
