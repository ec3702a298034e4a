import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconKeyboard, IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import type { Sold } from '../payment/create-sale'
import { PaymentPanel } from '../payment/payment-panel'
import { usePay } from '../payment/use-pay'
import { SessionBand } from '../layout/session-band'
import type { SessionKind } from '../layout/session-kind'
import { TillColumns } from '../layout/till-columns'
import { TillMenu } from '../layout/till-menu'
import { countTicket } from '../report/session-report'
import { TicketPanel } from '../ticket/ticket-panel'
import { ArticlePane } from './article-pane'
import type { Preset } from './basket'
import type { Category } from './catalogue'
import { keepDraft } from './draft'
import { HelpDialog } from './help-dialog'
import { saleCommands } from './sale-commands'
import type { SaleState } from './sale-state'
import { createSaleStore, useSale } from './sale-store'
import { TypingPane } from './typing-pane'
import { useSaleKeys } from './use-sale-keys'

export function SaleScreen({
  sessionId,
  kind,
  openedAt,
  registerName,
  ticketCount,
  catalogue,
  presets,
  initial,
}: {
  sessionId: string
  kind: SessionKind
  openedAt: string
  registerName: string
  ticketCount: number
  catalogue: Category[]
  presets: Preset[]
  initial: SaleState
}) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [store] = useState(() => createSaleStore(initial))
  const state = useSale(store)
  const [query, setQuery] = useState('')
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [isUnsaved, setUnsaved] = useState(false)
  const [sold, setSold] = useState<Sold | null>(null)
  const display = useRef<HTMLInputElement>(null)

  useEffect(() => keepDraft(sessionId, store, setUnsaved), [sessionId, store])
  useEffect(() => display.current?.focus({ preventScroll: true }), [])

  const paying = usePay(sessionId, store, (sale) => {
    setSold(sale)
    countTicket(queryClient, sessionId, sale.soldAt)
  })
  const commands = saleCommands({
    store,
    catalogue,
    presets,
    paying,
    setQuery,
    openHelp: () => setHelpOpen(true),
  })
  useSaleKeys(store, isHelpOpen, commands.run)

  /** After a command the keypad is live again, whatever was pressed. */
  const backToDisplay = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button')) {
      display.current?.focus({ preventScroll: true })
    }
  }

  return (
    <KioskFrame
      title={registerName}
      context={t('vente.tickets', { count: ticketCount })}
      band={<SessionBand kind={kind} openedAt={openedAt} />}
      actions={
        <>
          <ActionIcon
            variant="default"
            size="command"
            aria-label={t('vente.aide')}
            title={t('vente.aide')}
            onClick={() => setHelpOpen(true)}
          >
            <IconKeyboard size={22} aria-hidden />
          </ActionIcon>
          <TillMenu sessionId={sessionId} />
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
            {state.isPaying && state.payment ? (
              <PaymentPanel
                payment={state.payment}
                note={state.basket.note}
                isSending={state.sending !== null}
                paying={paying}
                commands={commands}
              />
            ) : (
              <ArticlePane
                basket={state.basket}
                catalogue={catalogue}
                presets={presets}
                query={query}
                commands={commands}
              />
            )}
          </>
        }
        money={<TicketPanel state={state} sold={sold} commands={commands} />}
      />
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </KioskFrame>
  )
}
