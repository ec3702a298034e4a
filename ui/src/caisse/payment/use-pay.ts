import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/lib/api/problem'
import { type SaleStore, useSale } from '../sale/sale-store'
import { isSoldOtherwise, isUnanswered, type Sold, useCreateSale } from './create-sale'
import { isComplete, reducePayment } from './payment'
import { saleBody } from './sale-body'

export interface Paying {
  /** The server's sentence when it said no. */
  refusal: string | null
  /** Tried several times without an answer: the operator decides when to try again. */
  isStuck: boolean
  accept: () => void
  retry: () => void
  unlock: () => void
}

/** From « Valider » to the stored sale. A basket is in flight once, whoever taps, and always under its own key. */
export function usePay(sessionId: string, store: SaleStore, onSold: (sold: Sold) => void): Paying {
  const { t } = useTranslation('caisse')
  const { mutateAsync } = useCreateSale()
  const inFlight = useRef(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isStuck, setIsStuck] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const { sending } = useSale(store)

  const send = useEffectEvent(async () => {
    const state = store.get()
    if (state.sending === null || inFlight.current) return
    inFlight.current = true
    setIsStuck(false)
    setRefusal(null)
    try {
      const sold = await mutateAsync({ key: state.basket.key, body: state.sending })
      store.dispatch({ on: 'sold', key: crypto.randomUUID() })
      onSold(sold)
    } catch (error) {
      if (isUnanswered(error)) setIsStuck(true)
      else if (isSoldOtherwise(error)) store.dispatch({ on: 'unlock' })
      else store.dispatch({ on: 'refused', key: crypto.randomUUID() })
      setRefusal(isSoldOtherwise(error) ? t('paiement.dejaVendu') : asProblem(error).detail)
    } finally {
      inFlight.current = false
    }
  })

  // The order to send is in the state: a tap, Enter, or a draft found after a crash all leave by this one door.
  useEffect(() => {
    if (sending !== null) void send()
  }, [sending, attempt])

  const retry = () => setAttempt((count) => count + 1)

  return {
    refusal,
    isStuck,
    accept() {
      const { payment, basket, sending: isSent } = store.get()
      if (isSent !== null && isStuck) retry()
      if (isSent !== null || payment === null) return
      setRefusal(null)
      const after = reducePayment(payment, { type: 'accept' })
      // What completes the sale is not listed before the server has said yes: a refusal leaves the screen as it was.
      const isSending = payment.field !== 'total' && isComplete(after)
      if (isSending) store.dispatch({ on: 'send', body: saleBody(sessionId, basket, after) })
      else store.dispatch({ on: 'payment', action: { type: 'accept' } })
    },
    retry,
    unlock() {
      setIsStuck(false)
      setRefusal(null)
      store.dispatch({ on: 'unlock' })
    },
  }
}
