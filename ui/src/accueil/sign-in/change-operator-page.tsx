import { Suspense } from 'react'
import { Button } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Brand } from '@/kit/brand/brand'
import { PinSignIn } from './pin-sign-in'
import { useComeBack } from './use-sign-in'
import classes from './sign-in.module.css'

/** Somebody else takes over; the screen left behind, and its basket, are found again as they were. */
export function ChangeOperatorPage() {
  const { t } = useTranslation('accueil')
  const { suite } = useSearch({ from: '/dedans/operateur' })
  const comeBack = useComeBack(suite)
  useDocumentTitle(`${t('connexion.changer')} · RecyClique`)
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <Button variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={comeBack}>
          {t('connexion.revenir')}
        </Button>
      </header>
      <main className={classes.middle}>
        <Suspense>
          <PinSignIn
            title={t('connexion.changer')}
            text={t('connexion.changerAide')}
            onDone={comeBack}
            onEscape={comeBack}
          />
        </Suspense>
      </main>
    </div>
  )
}
