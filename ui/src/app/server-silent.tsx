import { Loader } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CalmPage } from '@/kit/calm-page/calm-page'
import classes from './server-silent.module.css'

export function ServerSilent() {
  const { t } = useTranslation()
  return (
    <CalmPage icon={IconPlugConnectedX} title={t('muet.titre')}>
      <p>{t('muet.texte')}</p>
      <p>{t('muet.conseil')}</p>
      <p role="status" className={classes.waiting}>
        <Loader size="sm" aria-hidden /> {t('muet.essai')}
      </p>
    </CalmPage>
  )
}
