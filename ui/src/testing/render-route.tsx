import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Providers } from '@/app/providers'
import { createQueryClient } from '@/app/query-client'
import { createAppRouter } from '@/app/router'
import { sessionStore, type Session } from '@/lib/session/session-store'

/** The application at an address, as in a browser that has just been started there. */
export function renderRoute(address: string, { session }: { session?: Session } = {}) {
  if (session !== undefined) sessionStore.set(session)
  const queryClient = createQueryClient()
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createAppRouter(queryClient, history)
  const view = render(
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
    { onCaughtError: () => undefined }, // shown on screen, which is what the tests look at
  )
  return { ...view, router, queryClient, user: userEvent.setup(), address: () => router.state.location.href }
}
