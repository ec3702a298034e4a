import { useState } from 'react'
import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Operator } from '@/accueil/api/operators-query'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PinPad } from '@/kit/pin-pad/pin-pad'
import { asProblem } from '@/lib/api/problem'
import { useSignInByPin } from './use-sign-in'
import classes from './sign-in.module.css'

export function OperatorPin({
  operator,
  onDone,
  onBack,
}: {
  operator: Operator
  onDone: () => void
  onBack: () => void
}) {
  const { t } = useTranslation('accueil')
  const [attempt, setAttempt] = useState(0)
  const signIn = useSignInByPin()
  useHotkeys([['Escape', onBack]], [])

  const submit = (pin: string) =>
    signIn.mutate({ operator, pin }, { onSuccess: onDone, onError: () => setAttempt((count) => count + 1) })

  const problem = signIn.isError ? asProblem(signIn.error) : undefined
  return (
    <section className={classes.code} aria-labelledby="code">
      <div className={classes.centered}>
        <h1 id="code" className={classes.title}>
          {t('connexion.code', { nom: operator.display_name })}
        </h1>
        <p className={classes.text}>
          {signIn.isPending ? t('connexion.verification') : t('connexion.codeAide')}
        </p>
      </div>
      {problem !== undefined && (
        <ErrorNotice tone="warn">
          {problem.status === 401 ? t('connexion.mauvaisCode') : problem.detail}
        </ErrorNotice>
      )}
      <PinPad
        label={t('connexion.pave', { nom: operator.display_name })}
        attempt={attempt}
        disabled={signIn.isPending}
        onComplete={submit}
      />
      <Button variant="subtle" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={onBack}>
        {t('connexion.pasMoi')}
      </Button>
    </section>
  )
}
