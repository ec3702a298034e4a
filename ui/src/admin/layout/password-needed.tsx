import { type SyntheticEvent, useState } from 'react'
import { Button, Group, PasswordInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CalmPage } from '@/kit/calm-page/calm-page'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { withTokens } from '@/lib/api/refresh'
import { type Person, sessionStore } from '@/lib/session/session-store'
import classes from './password-needed.module.css'

/** The same person, asked for more: the page wanted appears behind, nothing else moves. */
export function PasswordNeeded({ person }: { person: Person }) {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const prove = useMutation({
    mutationFn: async () => {
      const { username } = await answer(api.GET('/v1/users/me'))
      const tokens = await answer(
        api.POST('/v1/auth/login', { body: { username: username ?? '', password } }),
      )
      sessionStore.set(withTokens({ ...person, role: tokens.user.role, scope: 'full' }, tokens))
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    prove.mutate()
  }
  const problem = prove.isError ? asProblem(prove.error) : undefined

  return (
    <CalmPage icon={IconKey} title={t('acces.titre')}>
      <p>{t('acces.texte', { personne: person.name })}</p>
      <form className={classes.form} onSubmit={submit}>
        <PasswordInput
          autoFocus
          required
          withAsterisk={false}
          label={t('acces.motDePasse')}
          value={password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('acces.voir'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {problem !== undefined && (
          <ErrorNotice>{problem.status === 401 ? t('acces.mauvais') : problem.detail}</ErrorNotice>
        )}
        <Group gap="sm">
          <Button type="submit" loading={prove.isPending}>
            {t('acces.entrer')}
          </Button>
          <Button variant="subtle" onClick={() => void navigate({ to: '/caisse' })}>
            {t('menu.retour')}
          </Button>
        </Group>
      </form>
    </CalmPage>
  )
}
