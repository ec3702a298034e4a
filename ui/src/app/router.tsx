import type { QueryClient } from '@tanstack/react-query'
import {
  createHashHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router'
import { accueilOutsideRoutes, accueilSetupRoutes, accueilSignedRoutes } from '@/accueil/routes'
import { adminFrame, adminRoutes } from '@/admin/routes'
import { caisseRoutes } from '@/caisse/routes'
import { receptionRoutes } from '@/reception/routes'
import { ErrorPage } from './error-page'
import { NotFoundPage } from './not-found-page'
import { RootFrame } from './root-frame'
import { needInitialized, needSignedIn, needUninitialized } from './session-guard'
import { SignedIn } from './signed-in'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootFrame,
  notFoundComponent: NotFoundPage,
})

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/caisse', replace: true })
  },
})

const firstStart = createRoute({ getParentRoute: () => root, id: 'premier', beforeLoad: needUninitialized })
const outside = createRoute({ getParentRoute: () => root, id: 'dehors', beforeLoad: needInitialized })
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'dedans',
  beforeLoad: needSignedIn,
  component: SignedIn,
})

const admin = adminFrame(signedIn)

const routeTree = root.addChildren([
  index,
  firstStart.addChildren(accueilSetupRoutes(firstStart)),
  outside.addChildren(accueilOutsideRoutes(outside)),
  signedIn.addChildren([
    ...accueilSignedRoutes(signedIn),
    ...caisseRoutes(signedIn),
    ...receptionRoutes(signedIn),
    admin.addChildren(adminRoutes(admin)),
  ]),
])

/** Hash addresses work on every origin: the browser's, and the window's tauri:// . */
export function createAppRouter(queryClient: QueryClient, history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingMs: 400,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
