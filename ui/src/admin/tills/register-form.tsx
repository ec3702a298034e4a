import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Select, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { Register, Site } from '../api/places-query'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { RemoveButton } from '../parts/remove-button'
import { draftOf, newRegister, registerBody, type RegisterDraft } from './register-draft'

const OPTIONS = ['isActive', 'hasTraining', 'hasBooks', 'hasGlobalPrice'] as const

export function RegisterForm({ register, sites }: { register: Register | null; sites: Site[] }) {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState<RegisterDraft>(() =>
    register === null ? newRegister(sites[0]?.id ?? null) : draftOf(register),
  )
  const set = (part: Partial<RegisterDraft>) => setDraft((before) => ({ ...before, ...part }))
  const refresh = () => queryClient.invalidateQueries({ queryKey: [nouns.registers] })

  const save = useMutation({
    mutationFn: () => {
      const body = registerBody(draft, register?.workflow_options ?? {})
      return answer(
        register === null
          ? api.POST('/v1/cash-registers', {
              body,
              params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
            })
          : api.PATCH('/v1/cash-registers/{register_id}', {
              params: { path: { register_id: register.id } },
              body,
            }),
      )
    },
    onSuccess: async ({ id }) => {
      await refresh()
      if (register === null)
        await navigate({ to: '/admin/caisses/$registerId', params: { registerId: id }, replace: true })
    },
  })
  const remove = useMutation({
    mutationFn: (id: string) =>
      answer(api.DELETE('/v1/cash-registers/{register_id}', { params: { path: { register_id: id } } })),
    onSuccess: async () => {
      await navigate({ to: '/admin/caisses' })
      await refresh()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const failure = save.error ?? remove.error

  return (
    <Section title={t('caisses.reglages')}>
      <form className={stack.card} onSubmit={submit}>
        <FieldRow>
          <TextInput
            autoFocus={register === null}
            required
            withAsterisk={false}
            maxLength={100}
            label={t('caisses.nom')}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            maxLength={255}
            label={t('caisses.lieu')}
            placeholder={t('caisses.lieuExemple')}
            value={draft.location}
            onChange={(event) => set({ location: event.currentTarget.value })}
          />
        </FieldRow>
        <Select
          required
          withAsterisk={false}
          allowDeselect={false}
          label={t('caisses.site')}
          data={sites.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.siteId}
          onChange={(siteId) => set({ siteId })}
        />
        {OPTIONS.map((option) => (
          <Switch
            key={option}
            size="md"
            label={t(`caisses.${option}`)}
            description={t(`caisses.${option}Aide`)}
            checked={draft[option]}
            onChange={(event) => set({ [option]: event.currentTarget.checked })}
          />
        ))}
        {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
        <Group justify="space-between" gap="sm">
          {register === null ? (
            <span />
          ) : (
            <RemoveButton
              label={t('caisses.supprimer')}
              question={t('caisses.supprimerQuestion')}
              isPending={remove.isPending}
              onRemove={() => remove.mutate(register.id)}
            />
          )}
          <Group gap="sm">
            {save.isSuccess && <span role="status">{t('enregistre')}</span>}
            <Button type="submit" loading={save.isPending}>
              {t(register === null ? 'caisses.creer' : 'enregistrer')}
            </Button>
          </Group>
        </Group>
      </form>
    </Section>
  )
}
