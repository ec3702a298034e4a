import { useState, type SyntheticEvent } from 'react'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { useSignInByPassword } from './use-sign-in'
import classes from './sign-in.module.css'

export function PasswordSignIn({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('accueil')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignInByPassword()

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    signIn.mutate({ username: username.trim(), password }, { onSuccess: onDone })
  }
  const problem = signIn.isError ? asProblem(signIn.error) : undefined
  return (
    <form className={classes.password} onSubmit={submit} aria-labelledby="bonjour">
      <h1 id="bonjour" className={classes.title}>
        {t('connexion.titre')}
      </h1>
      <TextInput
        autoFocus
        required
        withAsterisk={false}
        label={t('connexion.identifiant')}
        value={username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        required
        withAsterisk={false}
        label={t('connexion.motDePasse')}
        value={password}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('premier.motDePasse.voir'), tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {problem !== undefined && (
        <ErrorNotice>
          {problem.status === 401 ? t('connexion.mauvaisMotDePasse') : problem.detail}
        </ErrorNotice>
      )}
      <Button type="submit" size="pay" loading={signIn.isPending}>
        {t('connexion.entrer')}
      </Button>
    </form>
  )
}
