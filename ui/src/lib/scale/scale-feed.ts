import { EventSource } from 'eventsource'
import { authorizedFetch } from '@/lib/api/authorized-fetch'
import { baseUrl } from '@/lib/platform'
import { NO_SCALE, readingFromWire, withoutNews, type ScaleReading, type WireReading } from './reading'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5_000
/** The server speaks every two seconds at least. */
const QUIET_MS = 7_000

let reading = NO_SCALE
let source: EventSource | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let wait = FIRST_WAIT_MS
const listeners = new Set<() => void>()

function show(next: ScaleReading) {
  reading = next
  for (const listener of listeners) listener()
}

function open() {
  source = new EventSource(`${baseUrl === '' ? window.location.origin : baseUrl}/v1/scale/stream`, {
    fetch: (input, init) => authorizedFetch(input, init),
  })
  source.addEventListener('reading', (event) => {
    wait = FIRST_WAIT_MS
    clearTimeout(timer)
    timer = setTimeout(comeBack, QUIET_MS)
    show(readingFromWire(JSON.parse(String(event.data)) as WireReading))
  })
  source.addEventListener('error', comeBack)
  timer = setTimeout(comeBack, QUIET_MS)
}

function comeBack() {
  close()
  show(withoutNews(reading))
  timer = setTimeout(open, wait)
  wait = Math.min(wait * 2, LONGEST_WAIT_MS)
}

function close() {
  clearTimeout(timer)
  source?.close()
  source = null
}

/** One line to the server for all who look at the scale, open only while somebody does. */
export const scaleFeed = {
  get: () => reading,
  subscribe: (listener: () => void) => {
    if (listeners.size === 0) open()
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      close()
      reading = NO_SCALE
      wait = FIRST_WAIT_MS
    }
  },
}
