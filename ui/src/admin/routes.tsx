import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readLogFilters } from './log/filters'
import { receptionDeskRoutes } from './reception/routes'
import { readFilters } from './sessions/filters'

const zone = () => import('./zone')
const catalogue = () => import('./catalogue/zone')

/** Around all of them: the menu, and whether one may be here. */
export function adminFrame<TParent extends AnyRoute>(parent: TParent) {
  return createRoute({
    getParentRoute: () => parent,
    path: '/admin',
    component: lazyRouteComponent(zone, 'AdminFrame'),
  })
}

export function adminRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      beforeLoad: () => {
        throw redirect({ to: '/admin/sessions', replace: true })
      },
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/sessions',
      validateSearch: readFilters,
      component: lazyRouteComponent(zone, 'SessionsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/sessions/$sessionId',
      validateSearch: (search): { ticket?: string } =>
        typeof search.ticket === 'string' ? { ticket: search.ticket } : {},
      component: lazyRouteComponent(zone, 'SessionPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/chiffres',
      component: lazyRouteComponent(() => import('./figures/figures-page'), 'FiguresPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/journal',
      validateSearch: readLogFilters,
      component: lazyRouteComponent(zone, 'LogPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/rapports',
      component: lazyRouteComponent(zone, 'ReportsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisses',
      component: lazyRouteComponent(zone, 'TillsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisses/$registerId',
      component: lazyRouteComponent(zone, 'TillPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/categories',
      component: lazyRouteComponent(catalogue, 'CataloguePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/categories/import',
      component: lazyRouteComponent(catalogue, 'ImportPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/boutons',
      component: lazyRouteComponent(zone, 'PresetsPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/balance',
      component: lazyRouteComponent(zone, 'ScalePage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/courriel',
      component: lazyRouteComponent(zone, 'MailPage'),
    }),
    ...receptionDeskRoutes(parent),
    createRoute({
      getParentRoute: () => parent,
      path: '/import',
      component: lazyRouteComponent(() => import('./import/import-page'), 'ImportPage'),
    }),
  ] as const
}
