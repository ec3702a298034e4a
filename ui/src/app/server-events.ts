import { EventSource } from 'eventsource'
import type { QueryClient } from '@tanstack/react-query'
import { authorizedFetch } from '@/lib/api/authorized-fetch'
import { nouns, type Noun } from '@/lib/api/query-keys'
import { baseUrl } from '@/lib/platform'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/** What each table of the server makes stale on screen. */
const STALE: Record<string, Noun[]> = {
  user: [nouns.operators, nouns.registers, nouns.people],
  user_group: [nouns.permissions],
  user_group_member: [nouns.permissions],
  user_group_permission: [nouns.permissions],
  permission: [nouns.permissions],
  site: [nouns.sites],
  category: [nouns.categories],
  preset: [nouns.presets],
  cash_register: [nouns.registers],
  cash_session: [nouns.sessions, nouns.registers, nouns.figures, nouns.log],
  cash_session_closing: [nouns.sessions, nouns.registers, nouns.figures, nouns.reports],
  cash_session_step: [nouns.sessions],
  cash_session_adoption: [nouns.sessions, nouns.registers],
  cash_session_merge: [nouns.sessions, nouns.sales, nouns.figures],
  cash_movement: [nouns.movements, nouns.sessions],
  waiting_ticket: [nouns.waiting],
  sale: [nouns.sales, nouns.sessions, nouns.live, nouns.figures, nouns.log],
  sale_item_correction: [nouns.sales, nouns.sessions, nouns.live, nouns.figures],
  sale_note_correction: [nouns.sales, nouns.sessions],
  receipt: [nouns.sales],
  till_event: [nouns.log],
  printer: [nouns.printers, nouns.registers],
  outbox: [nouns.printJobs],
  ticket_depot: [nouns.figures],
  scale: [nouns.scale],
  container: [nouns.containers],
  ligne_depot: [nouns.live, nouns.figures],
}

function invalidate(queryClient: QueryClient, stale: ReadonlySet<string>) {
  void queryClient.invalidateQueries({ predicate: (query) => stale.has(String(query.queryKey[0])) })
}

/** Another person, or a gap in the events: every answer of the server is asked again. */
export function refreshAll(queryClient: QueryClient) {
  invalidate(queryClient, new Set(Object.values(nouns)))
}

/** Listens until the returned function is called; comes back by itself, less and less eagerly. */
export function followServerEvents(queryClient: QueryClient): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let missed = false

  const open = () => {
    source = new EventSource(`${baseUrl === '' ? window.location.origin : baseUrl}/v1/events`, {
      fetch: (input, init) => authorizedFetch(input, init),
    })
    source.addEventListener('ready', () => {
      wait = FIRST_WAIT_MS
      if (missed) refreshAll(queryClient)
      missed = false
    })
    source.addEventListener('changed', (event) => {
      const { tables } = JSON.parse(String(event.data)) as { tables: string[] }
      // No name at all: the server has said too much for us to have heard it.
      if (tables.length === 0) refreshAll(queryClient)
      else invalidate(queryClient, new Set(tables.flatMap((table) => STALE[table] ?? [])))
    })
    source.addEventListener('error', () => {
      source?.close()
      missed = true
      timer = setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
