import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'

const zone = () => import('./zone')

/** Where to go back to, kept in the address so that a reload does not lose it. */
function validateSuite(search: Record<string, unknown>): { suite?: string } {
  return typeof search.suite === 'string' && search.suite.startsWith('/') ? { suite: search.suite } : {}
}

/** First start, before anybody exists. */
export function accueilSetupRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/bienvenue',
      validateSearch: (search): { etape?: string } =>
        typeof search.etape === 'string' ? { etape: search.etape } : {},
      component: lazyRouteComponent(zone, 'SetupPage'),
    }),
  ] as const
}

/** Nobody signed in yet. */
export function accueilOutsideRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/connexion',
      validateSearch: validateSuite,
      component: lazyRouteComponent(zone, 'SignInPage'),
    }),
  ] as const
}

export function accueilSignedRoutes<TParent extends AnyRoute>(parent: TParent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/operateur',
      validateSearch: validateSuite,
      component: lazyRouteComponent(zone, 'ChangeOperatorPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/caisse',
      component: lazyRouteComponent(zone, 'PostesPage'),
    }),
  ] as const
}
