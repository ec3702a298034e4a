import { useEffect, useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { FrameToolsProvider } from '@/kit/page-frame/frame-tools'
import { useSession } from '@/lib/session/session-store'
import { PersonTools } from './person-tools'
import { followServerEvents, refreshAll } from './server-events'

/** Whose answers the query cache may hold: outlives a log-out, as the cache does. */
let answersFor: string | undefined

/** Around every screen that needs somebody: follows the server, and leaves when the session ends. */
export function SignedIn() {
  const session = useSession()
  const router = useRouter()
  const queryClient = useQueryClient()
  const personId = session?.person.id

  useEffect(() => {
    if (personId === undefined) {
      void router.invalidate()
      return
    }
    if (answersFor !== undefined && answersFor !== personId) refreshAll(queryClient)
    answersFor = personId
    return followServerEvents(queryClient)
  }, [personId, router, queryClient])

  const tools = useMemo(() => <PersonTools />, [])
  if (session === null) return null
  return (
    <FrameToolsProvider value={tools}>
      <Outlet />
    </FrameToolsProvider>
  )
}
