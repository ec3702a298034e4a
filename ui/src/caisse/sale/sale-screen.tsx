import { lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { IconLock, IconMenu2 } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { liveQuery } from '../banner/live'
import { LiveBanner } from '../banner/live-banner'
import { SessionBand } from '../layout/session-band'
import { TillColumns } from '../layout/till-columns'
import type { Sold } from '../payment/create-sale'
import { PaymentPanel } from '../payment/payment-panel'
import { usePay } from '../payment/use-pay'
import { TroubleButton } from '../printing/trouble-button'
import type { SessionHeader } from '../report/session-report'
import type { LineFocus } from '../ticket/line-list'
import { TicketPanel } from '../ticket/ticket-panel'
import { useWaiting } from '../waiting/use-waiting'
import { ArticlePane } from './article-pane'
import type { Preset } from './basket'
import type { Catalogue } from './catalogue'
import { keepDraft } from './draft'
import { toggleFavourite, useFavourites } from './favourites'
import { saleCommands } from './sale-commands'
import { isLocked, type SaleState, withPricing } from './sale-state'
import { createSaleStore, useSale } from './sale-store'
import type { TillDialog } from './till-dialog'
import { keepTillLog } from './till-log'
import type { Till } from './till-query'
import { TypingPane } from './typing-pane'
import { useSaleKeys } from './use-sale-keys'

const TillDialogs = lazy(() => import('./till-dialogs'))

export function SaleScreen({
  session: { sessionId, kind, openedAt, registerName, ticketCount },
  till,
  catalogue,
  presets,
  initial,
}: {
  session: SessionHeader
  till: Till
  catalogue: Catalogue
  presets: Preset[]
  initial: SaleState
}) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [store] = useState(() => createSaleStore(withPricing(initial, till.pricing)))
  const state = useSale(store)
  const { data: live } = useQuery(liveQuery(sessionId))
  const favourites = useFavourites(till)
  const waiting = useWaiting(sessionId, store)
  const [query, setQuery] = useState('')
  const [dialog, setDialog] = useState<TillDialog | null>(null)
  const [isUnsaved, setUnsaved] = useState(false)
  const [sold, setSold] = useState<Sold | null>(null)
  const display = useRef<HTMLInputElement>(null)
  const lineFocus = useRef<LineFocus>(null)

  useEffect(() => keepDraft(sessionId, store, setUnsaved), [sessionId, store])
  useEffect(() => keepTillLog(sessionId, store), [sessionId, store])
  // The way to price may be changed by an administrator while one sells.
  useEffect(() => {
    store.dispatch({ on: 'restore', state: withPricing(store.get(), till.pricing) })
  }, [store, till.pricing])
  useEffect(() => display.current?.focus({ preventScroll: true }), [])

  const paying = usePay(sessionId, store, (sale) => {
    setSold(sale)
    void queryClient.invalidateQueries(liveQuery(sessionId))
  })
  const commands = saleCommands({
    store,
    catalogue,
    presets,
    paying,
    setQuery,
    open: setDialog,
    toggleFavourite: (id) => favourites.change(toggleFavourite(favourites.ids, id)),
  })
  useSaleKeys(store, dialog !== null, (intent) => {
    if (intent.does === 'moveInTicket') lineFocus.current?.move(intent.direction)
    else commands.run(intent)
  })

  /** After a command the keypad is live again, whatever was pressed. */
  const backToDisplay = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button:not([aria-expanded])')) {
      display.current?.focus({ preventScroll: true })
    }
  }

  return (
    <KioskFrame
      title={registerName}
      context={t('vente.tickets', { count: live?.tickets ?? ticketCount })}
      band={
        <>
          <SessionBand kind={kind} openedAt={openedAt} />
          <LiveBanner live={live} />
        </>
      }
      actions={
        <>
          <TroubleButton registerId={till.registerId} onOpen={() => setDialog('prints')} />
          <Button
            variant="default"
            aria-keyshortcuts="F9"
            leftSection={<IconMenu2 size={20} aria-hidden />}
            onClick={() => setDialog('menu')}
          >
            {t('vente.menu')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconLock size={20} aria-hidden />}
            onClick={() => void navigate({ to: '/caisse/cloture/$sessionId', params: { sessionId } })}
          >
            {t('vente.fermer')}
          </Button>
        </>
      }
    >
      <TillColumns
        onClick={backToDisplay}
        keypad={<TypingPane state={state} commands={commands} displayRef={display} />}
        work={
          <>
            {isUnsaved && <ErrorNotice tone="warn">{t('vente.brouillon')}</ErrorNotice>}
            {waiting.refusal !== null && dialog !== 'waiting' && <ErrorNotice>{waiting.refusal}</ErrorNotice>}
            {state.isPaying && state.payment ? (
              <PaymentPanel
                payment={state.payment}
                note={state.basket.note}
                isSending={isLocked(state)}
                paying={paying}
                commands={commands}
              />
            ) : (
              <ArticlePane
                basket={state.basket}
                catalogue={catalogue}
                presets={presets}
                favourites={favourites}
                query={query}
                commands={commands}
                onMenu={(tile) => setDialog({ tile })}
              />
            )}
          </>
        }
        money={
          <TicketPanel
            state={state}
            sold={sold}
            registerId={till.registerId}
            waiting={waiting}
            commands={commands}
            lineFocus={lineFocus}
          />
        }
      />
      {dialog !== null && (
        <Suspense>
          <TillDialogs
            dialog={dialog}
            sessionId={sessionId}
            registerId={till.registerId}
            catalogue={catalogue}
            favourites={favourites}
            waiting={waiting}
            hasTicket={state.basket.lines.length > 0}
            onOpen={setDialog}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </KioskFrame>
  )
}
