import { createContext, use, type ReactNode } from 'react'

/** What the application puts at the end of every bar (who is signed in, …): the kit only leaves the place. */
const FrameToolsContext = createContext<ReactNode>(null)

export const FrameToolsProvider = FrameToolsContext.Provider

export function FrameTools() {
  return <>{use(FrameToolsContext)}</>
}
