import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CalmPage } from '@/kit/calm-page/calm-page'

export function NotAllowed() {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  return (
    <CalmPage
      icon={IconLock}
      title={t('acces.interditTitre')}
      action={
        <Button autoFocus onClick={() => void navigate({ to: '/caisse' })}>
          {t('menu.retour')}
        </Button>
      }
    >
      <p>{t('acces.interditTexte')}</p>
    </CalmPage>
  )
}
