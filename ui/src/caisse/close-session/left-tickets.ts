import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { saveDraft } from '../sale/draft'
import { readDraft } from '../sale/draft-form'
import type { Line } from '../sale/basket'
import { abandonTicket, resumeTicket, type WaitingTicket } from '../waiting/waiting-tickets'

/** Every ticket that is not paid when the till closes, and what is decided about each. */
export interface LeftTickets {
  /** On the sale screen at this moment. */
  current: Line[]
  isLeavingCurrent: boolean
  leaveCurrent: (leaves: boolean) => void
  /** Put aside, and not decided about yet. */
  waiting: WaitingTicket[]
  /** To be dropped with the closing, or in ten seconds; until then nothing is lost. */
  abandoned: WaitingTicket[]
  abandon: (ticket: WaitingTicket) => void
  keep: (ticket: WaitingTicket) => void
  drop: (ticket: WaitingTicket) => void
  dropAll: () => Promise<void>
  resume: (ticket: WaitingTicket) => void
  refusal: string | null
  /** Nothing is left to be decided. */
  isSettled: boolean
}

export function useLeftTickets(sessionId: string, current: Line[], tickets: WaitingTicket[]): LeftTickets {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [abandonedIds, setAbandonedIds] = useState<string[]>([])
  const [isLeavingCurrent, leaveCurrent] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const askAgain = () => queryClient.invalidateQueries({ queryKey: [nouns.waiting, sessionId] })
  const forget = (id: string) => setAbandonedIds((ids) => ids.filter((other) => other !== id))

  const { mutateAsync: remove } = useMutation({
    mutationFn: async (ticket: WaitingTicket) => {
      await abandonTicket(ticket.id)
      await askAgain()
    },
    onError: (error) => setRefusal(asProblem(error).detail),
    onSettled: (_done, _error, ticket) => forget(ticket.id),
  })
  const { mutate: resume } = useMutation({
    mutationFn: async (ticket: WaitingTicket) => {
      const { basket } = await resumeTicket(ticket.id)
      const state = readDraft(basket)
      // It was put aside under its key: sold under another one, it is another act.
      if (state)
        await saveDraft(sessionId, { ...state, basket: { ...state.basket, key: crypto.randomUUID() } })
    },
    onSuccess: () => navigate({ to: '/caisse/vente/$sessionId', params: { sessionId } }),
    onError: (error) => setRefusal(asProblem(error).detail),
    onSettled: askAgain,
  })

  const abandoned = tickets.filter(({ id }) => abandonedIds.includes(id))
  const waiting = tickets.filter(({ id }) => !abandonedIds.includes(id))
  return {
    current,
    isLeavingCurrent,
    leaveCurrent,
    waiting,
    abandoned,
    abandon(ticket) {
      setRefusal(null)
      setAbandonedIds((ids) => [...ids, ticket.id])
    },
    keep: (ticket) => forget(ticket.id),
    drop: (ticket) => void remove(ticket).catch(() => undefined),
    async dropAll() {
      for (const ticket of abandoned) await remove(ticket)
    },
    resume(ticket) {
      setRefusal(null)
      resume(ticket)
    },
    refusal,
    isSettled: waiting.length === 0 && (current.length === 0 || isLeavingCurrent),
  }
}
