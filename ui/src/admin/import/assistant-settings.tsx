import { type SyntheticEvent, useState } from 'react'
import { Button, Group, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { PIECES, UnitField } from '../parts/unit-field'
import { type Assistant, assistantQuery, saveAssistant } from './assistant-query'

/** Off unless somebody wants it; what it sends is said where it is switched on. */
export function AssistantSettings() {
  const { t } = useTranslation('admin')
  const settings = useQuery(assistantQuery)
  return (
    <Section title={t('livres.assistant.titre')}>
      <Answered query={settings}>{(saved) => <AssistantForm saved={saved} />}</Answered>
    </Section>
  )
}

function AssistantForm({ saved }: { saved: Assistant }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(saved)
  const [key, setKey] = useState('')
  const set = (part: Partial<Assistant>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutation({
    // A key left empty stays the one that is kept: it is never read back.
    mutationFn: ({ enabled, base_url, model, batch_size }: Assistant) =>
      saveAssistant({ enabled, base_url, model, batch_size, ...(key === '' ? {} : { api_key: key }) }),
    onSuccess: () => {
      setKey('')
      return queryClient.invalidateQueries({ queryKey: [nouns.imports, 'assistant'] })
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <form className={stack.card} onSubmit={submit}>
      <p className={stack.quiet}>{t('livres.assistant.aide')}</p>
      <Switch
        label={t('livres.assistant.allumer')}
        checked={draft.enabled}
        onChange={(event) => {
          const next = { ...draft, enabled: event.currentTarget.checked }
          setDraft(next)
          // Switching off needs nothing else, and must not wait for a button.
          if (!next.enabled && saved.enabled) save.mutate(next)
        }}
      />
      {draft.enabled && (
        <>
          <FieldRow>
            <TextInput
              required
              withAsterisk={false}
              type="url"
              label={t('livres.assistant.adresse')}
              value={draft.base_url}
              onChange={(event) => set({ base_url: event.currentTarget.value })}
            />
            <PasswordInput
              size="command"
              label={t('livres.assistant.cle')}
              placeholder={saved.has_api_key ? t('livres.assistant.cleGardee') : ''}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': t('acces.voir'), tabIndex: 0 }}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          </FieldRow>
          <FieldRow>
            <TextInput
              required
              withAsterisk={false}
              label={t('livres.assistant.modele')}
              autoCapitalize="none"
              spellCheck={false}
              value={draft.model}
              onChange={(event) => set({ model: event.currentTarget.value })}
            />
            <UnitField
              label={t('livres.assistant.lot')}
              unit={PIECES}
              value={draft.batch_size}
              onValue={(size) => set({ batch_size: size ?? 20 })}
            />
          </FieldRow>
        </>
      )}
      {save.isError && <ErrorNotice>{asProblem(save.error).detail}</ErrorNotice>}
      {draft.enabled && (
        <Group justify="flex-end" gap="sm">
          {save.isSuccess && <span role="status">{t('enregistre')}</span>}
          <Button type="submit" loading={save.isPending}>
            {t('enregistrer')}
          </Button>
        </Group>
      )}
    </form>
  )
}
