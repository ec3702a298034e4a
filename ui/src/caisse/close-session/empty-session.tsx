import { Button } from '@mantine/core'
import { IconReceiptOff } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { formatEuros } from '@/lib/money'
import type { SessionReport } from '../report/session-report'
import type { Line } from '../sale/basket'
import { BackToSale } from '../layout/back-to-sale'
import { useCloseSession } from './close-session'
import { PendingTicket } from './pending-ticket'

export function EmptySession({ report, pending }: { report: SessionReport; pending: Line[] }) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const close = useCloseSession(() => void navigate({ to: '/caisse', replace: true }))
  const submit = () =>
    close.mutate({
      key: crypto.randomUUID(),
      sessionId: report.sessionId,
      counted: report.float,
      byMethod: [],
      pieces: [],
      comment: '',
    })
  return (
    <PageFrame
      title={t('cloture.titre')}
      context={report.registerName}
      actions={<BackToSale sessionId={report.sessionId} />}
    >
      <PendingTicket sessionId={report.sessionId} lines={pending} />
      {close.error && <ErrorNotice>{asProblem(close.error).detail}</ErrorNotice>}
      <EmptyState
        icon={IconReceiptOff}
        title={t('cloture.videTitre')}
        text={t('cloture.videTexte', { fond: formatEuros(report.float) })}
        action={
          <Button
            size="pay"
            variant={pending.length > 0 ? 'default' : 'filled'}
            loading={close.isPending}
            onClick={submit}
          >
            {pending.length > 0 ? t('cloture.videAbandonner') : t('cloture.videFermer')}
          </Button>
        }
      />
    </PageFrame>
  )
}
