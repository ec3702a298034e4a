import { redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { setupQuery } from '@/accueil/api/setup-query'
import { sessionStore } from '@/lib/session/session-store'

interface Passage {
  context: { queryClient: QueryClient }
  location: { href: string }
}

/** Nobody is signed in: sign in first (or set the shop up), then come back to the wanted address. */
export async function needSignedIn({ context, location }: Passage) {
  if (sessionStore.get() !== null) return
  await needInitialized({ context })
  throw redirect({ to: '/connexion', search: { suite: location.href }, replace: true })
}

export async function needInitialized({ context }: Pick<Passage, 'context'>) {
  const setup = await context.queryClient.query({ ...setupQuery, staleTime: 'static' })
  if (!setup.is_initialized) throw redirect({ to: '/bienvenue', replace: true })
}

export async function needUninitialized({ context }: Pick<Passage, 'context'>) {
  const setup = await context.queryClient.query({ ...setupQuery, staleTime: 'static' })
  if (setup.is_initialized) throw redirect({ to: '/', replace: true })
}
