import { type SyntheticEvent, useState } from 'react'
import { Button, Group, PasswordInput, Select, TextInput } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import stack from '../parts/stack.module.css'
import { PIECES, UnitField } from '../parts/unit-field'
import { type MailServer, saveMailServer, tryMailServer } from './mail-query'

const SECURITIES = ['starttls', 'tls', 'none'] as const

const NEW_SERVER: MailServer = { host: '', port: 587, security: 'starttls', has_password: false, from: '' }

export function MailForm({ settings }: { settings: MailServer | null }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(settings ?? NEW_SERVER)
  const [password, setPassword] = useState('')
  const set = (part: Partial<MailServer>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutation({
    // A password left empty stays the one that is kept: it is never read back.
    mutationFn: () =>
      saveMailServer({
        ...draft,
        username: draft.username ?? null,
        report_recipient: draft.report_recipient ?? null,
        password: password === '' ? null : password,
      }),
    onSuccess: () => {
      setPassword('')
      return queryClient.invalidateQueries({ queryKey: [nouns.mail] })
    },
  })
  const [to, setTo] = useState('')
  const attempt = useMutation({ mutationFn: () => tryMailServer(to.trim()) })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }

  return (
    <>
      <form className={stack.card} onSubmit={submit}>
        <FieldRow>
          <TextInput
            required
            withAsterisk={false}
            label={t('courriel.serveur')}
            placeholder="smtp.exemple.fr"
            autoCapitalize="none"
            spellCheck={false}
            value={draft.host}
            onChange={(event) => set({ host: event.currentTarget.value })}
          />
          <UnitField
            label={t('courriel.port')}
            unit={PIECES}
            value={draft.port}
            onValue={(port) => set({ port: port ?? 587 })}
          />
        </FieldRow>
        <Select
          allowDeselect={false}
          label={t('courriel.securite')}
          data={SECURITIES.map((value) => ({ value, label: t(`courriel.securites.${value}`) }))}
          value={draft.security}
          onChange={(value) => set({ security: SECURITIES.find((known) => known === value) ?? 'starttls' })}
        />
        <FieldRow>
          <TextInput
            label={t('courriel.identifiant')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={draft.username ?? ''}
            onChange={(event) => set({ username: event.currentTarget.value })}
          />
          <PasswordInput
            size="command"
            label={t('courriel.motDePasse')}
            placeholder={settings?.has_password === true ? t('courriel.motDePasseGarde') : ''}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('acces.voir'), tabIndex: 0 }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            required
            withAsterisk={false}
            type="email"
            label={t('courriel.expediteur')}
            value={draft.from}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            type="email"
            label={t('courriel.destinataire')}
            value={draft.report_recipient ?? ''}
            onChange={(event) => set({ report_recipient: event.currentTarget.value })}
          />
        </FieldRow>
        {save.isError && <ErrorNotice>{asProblem(save.error).detail}</ErrorNotice>}
        <Group justify="flex-end" gap="sm">
          {save.isSuccess && <span role="status">{t('enregistre')}</span>}
          <Button type="submit" loading={save.isPending}>
            {t('enregistrer')}
          </Button>
        </Group>
      </form>
      {settings !== null && (
        <form
          className={stack.card}
          onSubmit={(event) => {
            event.preventDefault()
            attempt.mutate()
          }}
        >
          <TextInput
            required
            withAsterisk={false}
            type="email"
            label={t('courriel.essaiA')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          {attempt.isError && <ErrorNotice>{asProblem(attempt.error).detail}</ErrorNotice>}
          <Group justify="flex-end" gap="sm">
            {attempt.isSuccess && <span role="status">{t('courriel.essaiParti')}</span>}
            <Button
              type="submit"
              variant="default"
              leftSection={<IconSend size={20} aria-hidden />}
              loading={attempt.isPending}
            >
              {t('courriel.essai')}
            </Button>
          </Group>
        </form>
      )}
    </>
  )
}
