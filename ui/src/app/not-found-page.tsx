import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CalmPage } from '@/kit/calm-page/calm-page'

export function NotFoundPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <CalmPage
      icon={IconMapQuestion}
      title={t('absente.titre')}
      action={
        <Button autoFocus onClick={() => void navigate({ to: '/caisse' })}>
          {t('absente.action')}
        </Button>
      }
    >
      <p>{t('absente.texte')}</p>
    </CalmPage>
  )
}
