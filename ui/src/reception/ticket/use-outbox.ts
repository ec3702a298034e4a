import { useEffect, useEffectEvent, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { nouns } from '@/lib/api/query-keys'
import { asProblem } from '@/lib/api/problem'
import { createLigne } from '../api/lignes'
import { type Ticket, ticketKey } from '../api/tickets'
import type { Outgoing } from './entry-state'
import { type EntryStore, useEntry } from './entry-store'

/** Each gesture leaves by this one door, in order, under its own key; what does not pass stays on screen. */
export function useOutbox(ticketId: string, store: EntryStore): void {
  const queryClient = useQueryClient()
  const { outbox } = useEntry(store)
  const isBusy = useRef(false)
  const next = outbox.find(({ failure }) => failure === null)

  const send = useEffectEvent(async ({ key, ligne }: Outgoing) => {
    isBusy.current = true
    const outcome = await createLigne(ticketId, key, ligne).catch((error: unknown) => asProblem(error).detail)
    isBusy.current = false
    if (typeof outcome === 'string') {
      store.dispatch({ on: 'failed', key, failure: outcome })
      return
    }
    // In the list before it leaves the outbox: the ligne never disappears between the two.
    queryClient.setQueryData<Ticket>(ticketKey(ticketId), (ticket) =>
      ticket === undefined || ticket.lignes.some(({ id }) => id === outcome.id)
        ? ticket
        : { ...ticket, lignes: [...ticket.lignes, outcome] },
    )
    store.dispatch({ on: 'sent', key })
    void queryClient.invalidateQueries({ queryKey: [nouns.deposits] })
  })

  useEffect(() => {
    if (next !== undefined && !isBusy.current) void send(next)
  }, [next])
}
