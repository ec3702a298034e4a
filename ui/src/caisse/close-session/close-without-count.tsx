import { Button } from '@mantine/core'
import { IconLock, IconReceiptOff, IconSchool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { formatEuros } from '@/lib/money'
import { BackToSale } from '../layout/back-to-sale'
import { SessionBand } from '../layout/session-band'
import type { SessionReport } from '../report/session-report'
import { type Close, foundAsExpected } from './close-session'
import { closingWords } from './closing-words'
import type { LeftTickets } from './left-tickets'
import { LeftTicketsCard } from './left-tickets-card'

/** Practice, or a session without a sale: there is nothing to count. */
export function CloseWithoutCount({
  report,
  left,
  close,
}: {
  report: SessionReport
  left: LeftTickets
  close: Close
}) {
  const { t } = useTranslation('caisse')
  const { sessionId, kind, ticketCount, expectedTotal } = report
  const words = closingWords(kind)
  const isPractice = kind === 'virtual'
  const submit = async () => {
    await left.dropAll()
    await close.mutateAsync(foundAsExpected(expectedTotal))
  }
  const text = isPractice
    ? t('cloture.ecoleTexte', { count: ticketCount, total: formatEuros(report.sales) })
    : t('cloture.videTexte', { fond: formatEuros(report.float) })
  return (
    <PageFrame
      title={t(`cloture.titres.${words}`)}
      context={report.registerName}
      band={<SessionBand kind={kind} openedAt={report.openedAt} />}
      actions={<BackToSale sessionId={sessionId} />}
    >
      <LeftTicketsCard sessionId={sessionId} left={left} />
      {close.error && <ErrorNotice>{asProblem(close.error).detail}</ErrorNotice>}
      <EmptyState
        icon={isPractice ? IconSchool : IconReceiptOff}
        title={t(isPractice ? 'cloture.ecoleTitre' : 'cloture.videTitre')}
        text={text}
        action={
          <Button
            size="pay"
            autoFocus={left.isSettled}
            disabled={!left.isSettled}
            loading={close.isPending}
            leftSection={<IconLock size={24} aria-hidden />}
            onClick={() => void submit().catch(() => undefined)}
          >
            {t(isPractice ? 'cloture.fermer.ecole' : 'cloture.videFermer')}
          </Button>
        }
      />
    </PageFrame>
  )
}
