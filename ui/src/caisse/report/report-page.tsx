import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { formatTime } from '@/lib/dates'
import { BackToSale } from '../layout/back-to-sale'
import { SessionBand } from '../layout/session-band'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { ReportBody } from './report-body'
import { reportQuery, type SessionReport } from './session-report'

/** What the session is so far, or was: on screen and on paper. Nothing can be changed here. */
export function ReportPage() {
  const { t } = useTranslation('caisse')
  const from = '/dedans/caisse/rapport/$sessionId'
  const { sessionId } = useParams({ from })
  const { entretemps } = useSearch({ from })
  const query = useQuery({ ...reportQuery(sessionId), staleTime: 0 })
  const report = query.data

  if (query.isLoadingError) {
    return <TillTrouble sentence={asProblem(query.error).detail} onRetry={() => void query.refetch()} />
  }
  if (!report) return <TillLoading />
  return (
    <PageFrame
      title={t(report.isFinal ? 'rapport.titre' : 'rapport.titreX')}
      context={report.registerName}
      band={<SessionBand kind={report.kind} openedAt={report.openedAt} />}
      actions={report.isFinal ? <Done /> : <BackToSale sessionId={sessionId} />}
    >
      {entretemps && report.closedAt !== null && <ClosedMeanwhile report={report} at={report.closedAt} />}
      <ReportBody report={report} />
    </PageFrame>
  )
}

function Done() {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  return (
    <Button
      autoFocus
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      onClick={() => void navigate({ to: '/caisse' })}
    >
      {t('rapport.choix')}
    </Button>
  )
}

function ClosedMeanwhile({ report, at }: { report: SessionReport; at: string }) {
  const { t } = useTranslation('caisse')
  return (
    <ErrorNotice tone="warn">
      {t('rapport.entretemps', {
        personne: report.closedByName ?? t('ailleurs.quelquUn'),
        heure: formatTime(at),
      })}
    </ErrorNotice>
  )
}
