import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'

/** Before there is anything to show: waiting, or the reason why not with the way out. */
export function PageState({ sentence, onRetry }: { sentence: string | null; onRetry: () => void }) {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  return (
    <PageFrame title={t('titre')}>
      {sentence === null ? (
        <p role="status">{t('chargement')}</p>
      ) : (
        <>
          <ErrorNotice>{sentence}</ErrorNotice>
          <Group mt="md">
            <Button onClick={onRetry}>{t('reessayer')}</Button>
            <Button variant="default" onClick={() => void navigate({ to: '/reception' })}>
              {t('retour')}
            </Button>
          </Group>
        </>
      )}
    </PageFrame>
  )
}
