import { Button } from '@mantine/core'
import { IconHeartBroken } from '@tabler/icons-react'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CalmPage } from '@/kit/calm-page/calm-page'
import { Problem } from '@/lib/api/problem'

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()

  const retry = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  const problem = error instanceof Problem ? error : undefined
  return (
    <CalmPage
      icon={IconHeartBroken}
      title={t('panne.titre')}
      action={
        <Button autoFocus onClick={retry}>
          {t('reessayer')}
        </Button>
      }
    >
      <p>{problem?.detail ?? t('panne.texte')}</p>
      {problem?.requestId != null && <p>{t('panne.demande', { id: problem.requestId })}</p>}
    </CalmPage>
  )
}
