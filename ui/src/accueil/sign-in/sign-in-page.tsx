import { Suspense, useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Brand } from '@/kit/brand/brand'
import { PasswordSignIn } from './password-sign-in'
import { PinSignIn } from './pin-sign-in'
import { useComeBack } from './use-sign-in'
import classes from './sign-in.module.css'

type Way = 'code' | 'password'

export function SignInPage() {
  const { t } = useTranslation('accueil')
  const { suite } = useSearch({ from: '/dehors/connexion' })
  const comeBack = useComeBack(suite)
  const [way, setWay] = useState<Way>('code')
  useDocumentTitle(`${t('connexion.entrer')} · RecyClique`)
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <SegmentedControl<Way>
          size="md"
          aria-label={t('connexion.moyens')}
          value={way}
          onChange={setWay}
          data={[
            { value: 'code', label: t('connexion.parCode') },
            { value: 'password', label: t('connexion.parMotDePasse') },
          ]}
        />
      </header>
      <main className={classes.middle}>
        <Suspense>
          {way === 'code' ? (
            <PinSignIn
              title={t('connexion.qui')}
              text={t('connexion.quiAide')}
              onDone={comeBack}
              otherWay={
                <Button size="pay" autoFocus onClick={() => setWay('password')}>
                  {t('connexion.parMotDePasse')}
                </Button>
              }
            />
          ) : (
            <PasswordSignIn onDone={comeBack} />
          )}
        </Suspense>
      </main>
    </div>
  )
}
