import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './back-home.module.css'

export function BackHome() {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  return (
    <Button
      variant="default"
      className={classes.back}
      aria-label={t('retour')}
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      onClick={() => void navigate({ to: '/reception' })}
    >
      {t('titre')}
    </Button>
  )
}
