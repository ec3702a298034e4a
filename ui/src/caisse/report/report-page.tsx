import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { ReportBody } from './report-body'
import { reportQuery } from './session-report'

/** What the session was, on screen and on paper. Nothing can be changed here. */
export function ReportPage() {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const { sessionId } = useParams({ from: '/dedans/caisse/rapport/$sessionId' })
  const report = useQuery({ ...reportQuery(sessionId), staleTime: 0 })

  if (report.isLoadingError) {
    return <TillTrouble sentence={asProblem(report.error).detail} onRetry={() => void report.refetch()} />
  }
  if (!report.data) return <TillLoading />
  return (
    <PageFrame
      title={t('rapport.titre')}
      context={report.data.registerName}
      actions={
        <Button
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/caisse' })}
        >
          {t('rapport.choix')}
        </Button>
      }
    >
      <ReportBody report={report.data} />
    </PageFrame>
  )
}
