import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/lib/api/problem'
import { isUnanswered } from '../payment/create-sale'
import { draftWritten } from '../sale/draft'
import { readDraft } from '../sale/draft-form'
import { isBlank, withPricing } from '../sale/sale-state'
import { type SaleStore, useSale } from '../sale/sale-store'
import {
  abandonTicket,
  holdTicket,
  resumeTicket,
  type WaitingTicket,
  waitingKey,
  waitingQuery,
} from './waiting-tickets'

export interface Waiting {
  tickets: WaitingTicket[]
  /** Taken off the list, and really gone in ten seconds. */
  abandoned: WaitingTicket | null
  refusal: string | null
  isBusy: boolean
  hold: (label: string) => Promise<boolean>
  /** What is on the ticket now is put aside first. */
  resume: (ticket: WaitingTicket) => Promise<boolean>
  abandon: (ticket: WaitingTicket) => void
  undoAbandon: () => void
  endAbandon: () => void
}

/** Tickets put aside while somebody else is served. Nothing leaves the screen before the server holds it. */
export function useWaiting(sessionId: string, store: SaleStore): Waiting {
  const { t } = useTranslation('caisse')
  const queryClient = useQueryClient()
  const { data: listed = [] } = useQuery(waitingQuery(sessionId))
  const [abandoned, setAbandoned] = useState<WaitingTicket | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const holding = useSale(store).holding !== null
  const inFlight = useRef<Promise<boolean> | null>(null)
  const { mutateAsync } = useMutation({
    mutationFn: () => holdTicket(sessionId, store.get()),
    retry: (failures, error) => failures < 3 && isUnanswered(error),
    retryDelay: (failures) => 300 * 2 ** failures,
  })
  const askAgain = () => queryClient.invalidateQueries({ queryKey: waitingKey(sessionId) })

  const sendHold = async (): Promise<boolean> => {
    try {
      await mutateAsync()
      store.dispatch({ on: 'held', key: crypto.randomUUID() })
      return true
    } catch (error) {
      // Unanswered, it may be held already: the same key tells, when it is tried again.
      store.dispatch(isUnanswered(error) ? { on: 'unlock' } : { on: 'refused', key: crypto.randomUUID() })
      setRefusal(asProblem(error).detail)
      return false
    } finally {
      inFlight.current = null
      void askAgain()
    }
  }
  const send = (): Promise<boolean> => (inFlight.current ??= sendHold())

  // The order is in the state, as that of a sale: found in a draft after a crash, it is finished.
  const finishHold = useEffectEvent(send)
  useEffect(() => {
    if (holding) void finishHold()
  }, [holding])

  const hold = async (label: string): Promise<boolean> => {
    setRefusal(null)
    store.dispatch({ on: 'hold', label })
    return store.get().holding === null || send()
  }

  const remove = async (ticket: WaitingTicket): Promise<void> => {
    await abandonTicket(ticket.id).catch((error: unknown) => setRefusal(asProblem(error).detail))
    await askAgain()
  }
  const endAbandon = (): void => {
    if (!abandoned) return
    setAbandoned(null)
    void remove(abandoned)
  }

  return {
    tickets: listed.filter(({ id }) => id !== abandoned?.id),
    abandoned,
    refusal,
    isBusy: holding,
    hold,
    async resume(ticket) {
      const state = readDraft(ticket.basket)
      if (state === null) {
        setRefusal(t('attente.illisible'))
        return false
      }
      if (!isBlank(store.get()) && !(await hold(''))) return false
      setRefusal(null)
      try {
        // The removal of the blank basket must not follow, and take the resumed one with it.
        await draftWritten(sessionId)
        await resumeTicket(ticket.id)
        const basket = { ...state.basket, key: crypto.randomUUID() }
        store.dispatch({
          on: 'restore',
          state: withPricing({ ...state, basket }, store.get().basket.pricing),
        })
        return true
      } catch (error) {
        setRefusal(asProblem(error).detail)
        return false
      } finally {
        void askAgain()
      }
    },
    abandon(ticket) {
      endAbandon()
      setRefusal(null)
      setAbandoned(ticket)
    },
    undoAbandon: () => setAbandoned(null),
    endAbandon,
  }
}
