import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useIsAnswering } from '@/lib/api/connection'
import classes from './root-frame.module.css'
import { ServerSilent } from './server-silent'

/** The screen stays as it was under the message, and is there again when the server is. */
export function RootFrame() {
  const answering = useIsAnswering()
  const router = useRouter()
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!answering) return
    void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' })
    void router.invalidate()
  }, [answering, router, queryClient])

  return (
    <>
      <div className={classes.screen} inert={!answering}>
        <Outlet />
      </div>
      {!answering && (
        <div className={classes.cover}>
          <ServerSilent />
        </div>
      )}
    </>
  )
}
