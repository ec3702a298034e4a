import { useSyncExternalStore } from 'react'
import { NO_SCALE, type ScaleReading } from './reading'
import { scaleFeed } from './scale-feed'

export type { ScaleReading }

const nobody = { get: () => NO_SCALE, subscribe: () => () => undefined }

/** What the scale shows at this instant. Not enabled: nobody listens, and the server leaves the scale alone. */
export function useScale(enabled = true): ScaleReading {
  const feed = enabled ? scaleFeed : nobody
  return useSyncExternalStore(feed.subscribe, feed.get)
}
