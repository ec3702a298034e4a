import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'

/** While the answer of the server in the same box comes: mostly too short to be seen. */
export function TillLoading() {
  const { t } = useTranslation('caisse')
  return (
    <PageFrame title={t('titre')}>
      <p role="status">{t('session.chargement')}</p>
    </PageFrame>
  )
}

export function TillTrouble({ sentence, onRetry }: { sentence: string; onRetry?: () => void }) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  return (
    <PageFrame title={t('titre')}>
      <ErrorNotice>{sentence}</ErrorNotice>
      <Group mt="md">
        {onRetry && <Button onClick={onRetry}>{t('session.reessayer')}</Button>}
        <Button variant="default" onClick={() => void navigate({ to: '/caisse' })}>
          {t('session.choix')}
        </Button>
      </Group>
    </PageFrame>
  )
}
