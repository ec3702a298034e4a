import { Button } from '@mantine/core'
import { IconCash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'

export function AlreadyOpen({
  registerName,
  sessionId,
  openedBy,
}: {
  registerName: string
  sessionId: string
  openedBy: string | null
}) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const resume = () => void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId }, replace: true })
  return (
    <PageFrame title={registerName}>
      <EmptyState
        icon={IconCash}
        title={t('ouverture.deja')}
        text={openedBy === null ? t('ouverture.dejaTexte') : t('ouverture.dejaPar', { personne: openedBy })}
        action={
          <Button size="pay" onClick={resume}>
            {t('ouverture.reprendre')}
          </Button>
        }
      />
    </PageFrame>
  )
}
