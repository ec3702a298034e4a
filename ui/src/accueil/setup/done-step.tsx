import { Button } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './setup.module.css'

export function DoneStep({ registerName, onOpen }: { registerName: string; onOpen: () => void }) {
  const { t } = useTranslation('accueil')
  return (
    <div className={classes.step}>
      <IconCircleCheck size={56} stroke={1.5} className={classes.success} aria-hidden />
      <div className={classes.words} role="status">
        <h1 className={classes.title}>{t('premier.pret.titre')}</h1>
        <p className={classes.text}>{t('premier.pret.texte', { caisse: registerName })}</p>
      </div>
      <div>
        <Button autoFocus size="pay" rightSection={<IconArrowRight size={20} aria-hidden />} onClick={onOpen}>
          {t('premier.pret.action')}
        </Button>
      </div>
    </div>
  )
}
