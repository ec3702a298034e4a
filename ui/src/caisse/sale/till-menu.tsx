import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import {
  IconArrowsExchange2,
  IconCashBanknote,
  IconHourglass,
  IconKeyboard,
  IconPrinter,
  IconReceipt,
  IconReportMoney,
} from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { KeyHint } from '../layout/key-hint'
import { printJobsQuery, troubledJobs } from '../printing/print-jobs'
import { openDrawer, printerQuery } from '../printing/receipts'
import type { Waiting } from '../waiting/use-waiting'
import type { TillDialog } from './till-dialog'
import classes from './till-menu.module.css'

/** What one does at a till now and then, besides selling. */
export function TillMenu({
  sessionId,
  registerId,
  waiting,
  onOpen,
}: {
  sessionId: string
  registerId: string
  waiting: Waiting
  onOpen: (dialog: TillDialog) => void
}) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const { data: printer } = useQuery(printerQuery(registerId))
  const { data: jobs = [] } = useQuery(printJobsQuery(registerId))
  const drawer = useMutation({ mutationFn: () => openDrawer(registerId) })
  const troubles = troubledJobs(jobs).length

  const entry = (icon: ReactNode, words: string, act: () => void, after?: ReactNode, isFirst = false) => (
    <Button
      {...(isFirst && { 'data-autofocus': true })}
      size="pay"
      variant="default"
      justify="flex-start"
      leftSection={icon}
      rightSection={after}
      className={classes.entry}
      onClick={act}
    >
      {words}
    </Button>
  )

  return (
    <div className={classes.menu}>
      {drawer.isError && <ErrorNotice>{asProblem(drawer.error).detail}</ErrorNotice>}
      {entry(
        <IconReceipt size={24} aria-hidden />,
        t('dialogues.tickets'),
        () => onOpen('tickets'),
        <KeyHint>F8</KeyHint>,
        true,
      )}
      {entry(
        <IconHourglass size={24} aria-hidden />,
        t('menu.attente', { count: waiting.tickets.length }),
        () => onOpen('waiting'),
        <KeyHint>F4</KeyHint>,
      )}
      {printer &&
        entry(<IconPrinter size={24} aria-hidden />, t('menu.impressions', { count: troubles }), () =>
          onOpen('prints'),
        )}
      {printer?.opens_drawer === true &&
        entry(
          <IconCashBanknote size={24} aria-hidden />,
          t(drawer.isSuccess ? 'menu.tiroirOuvert' : 'menu.tiroir'),
          () => drawer.mutate(),
        )}
      {entry(<IconArrowsExchange2 size={24} aria-hidden />, t('menu.mouvements'), () => {
        void navigate({ to: '/caisse/mouvements/$sessionId', params: { sessionId } })
      })}
      {entry(<IconReportMoney size={24} aria-hidden />, t('menu.point'), () => {
        void navigate({ to: '/caisse/rapport/$sessionId', params: { sessionId } })
      })}
      {entry(
        <IconKeyboard size={24} aria-hidden />,
        t('dialogues.help'),
        () => onOpen('help'),
        <KeyHint>?</KeyHint>,
      )}
    </div>
  )
}
