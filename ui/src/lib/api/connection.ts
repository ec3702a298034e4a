import { useSyncExternalStore } from 'react'
import { baseUrl } from '@/lib/platform'

/** Does our own server answer? It is in the same box: when it does not, nothing else matters. */
let answering = true
const listeners = new Set<() => void>()

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5_000

function set(next: boolean) {
  if (answering === next) return
  answering = next
  for (const listener of listeners) listener()
}

async function isAlive(): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/v1/health`)).ok
  } catch {
    return false
  }
}

async function watchUntilBack() {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (await isAlive()) break
  }
  set(true)
}

export const connection = {
  isAnswering: () => answering,
  lost() {
    if (!answering) return
    set(false)
    void watchUntilBack()
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export function useIsAnswering(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isAnswering)
}
