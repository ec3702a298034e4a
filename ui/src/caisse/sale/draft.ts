import { answer, api } from '@/lib/api/client'
import { readDraft, writeDraft } from './draft-form'
import { isBlank, type SaleState } from './sale-state'
import type { SaleStore } from './sale-store'

const RETRY_MS = [500, 1_000, 2_000, 5_000]
/** Browsers refuse to let a bigger request outlive its page. */
const KEEPALIVE_LIMIT = 60_000

const of = (sessionId: string) => ({ params: { path: { session_id: sessionId } } })

/** What is still being written, by session: a screen that comes back reads after it, never before. */
const writing = new Map<string, Promise<void>>()

export async function loadDraft(sessionId: string): Promise<SaleState | null> {
  await draftWritten(sessionId)
  const { basket } = await answer(api.GET('/v1/cash-sessions/{session_id}/draft', of(sessionId)))
  return readDraft(basket)
}

/** Until nothing of the basket is on its way any more. */
export const draftWritten = (sessionId: string): Promise<void> => writing.get(sessionId) ?? Promise.resolve()

export function saveDraft(sessionId: string, state: SaleState): Promise<unknown> {
  if (isBlank(state)) {
    return answer(api.DELETE('/v1/cash-sessions/{session_id}/draft', { ...of(sessionId), keepalive: true }))
  }
  const body = { basket: writeDraft(state) }
  const keepalive = JSON.stringify(body).length < KEEPALIVE_LIMIT
  return answer(api.PUT('/v1/cash-sessions/{session_id}/draft', { ...of(sessionId), body, keepalive }))
}

/**
 * Writes the basket after each change: one request at a time, the last state wins, a failure is tried
 * again until it passes or something newer replaces it. Returns what stops the watch.
 */
export function keepDraft(
  sessionId: string,
  store: SaleStore,
  onTrouble: (isInTrouble: boolean) => void,
): () => void {
  let saved = store.get()
  let isStopped = false

  async function write(): Promise<void> {
    for (let failures = 0; saved !== store.get();) {
      const state = store.get()
      try {
        await saveDraft(sessionId, state)
        saved = state
        failures = 0
        onTrouble(false)
      } catch {
        if (isStopped) return
        if (failures > 0) onTrouble(true)
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS.at(Math.min(failures, 3))))
        failures += 1
      }
    }
  }

  function save(): void {
    if (writing.has(sessionId)) return
    writing.set(
      sessionId,
      write().finally(() => {
        writing.delete(sessionId)
        if (!isStopped && saved !== store.get()) save()
      }),
    )
  }

  const unsubscribe = store.subscribe(save)
  return () => {
    isStopped = true
    unsubscribe()
  }
}
