import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

export function BackToChoice() {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  return (
    <Button
      variant="default"
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      onClick={() => void navigate({ to: '/caisse' })}
    >
      {t('session.retour')}
    </Button>
  )
}
