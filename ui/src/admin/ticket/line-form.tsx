import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { answer, api, type Schemas } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { Preset } from '../api/presets-query'
import stack from '../parts/stack.module.css'
import { EUROS, KILOS, PIECES, UnitField } from '../parts/unit-field'
import { draftOf, lineChange, type LineDraft } from './line-change'

export function LineForm({
  line,
  name,
  presets,
  sessionIsOpen,
  onClose,
}: {
  line: Schemas['ItemView']
  name: string
  presets: Preset[]
  sessionIsOpen: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(line))
  const set = (part: Partial<LineDraft>) => setDraft((before) => ({ ...before, ...part }))
  const change = lineChange(line, draft)
  const correct = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH('/v1/sales/{sale_id}/items/{item_id}', {
          params: { path: { sale_id: line.sale_id, item_id: line.id } },
          // What is absent stays as it is.
          body: change as Schemas['SaleItemUpdate'],
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [nouns.sales] })
      void queryClient.invalidateQueries({ queryKey: [nouns.sessions] })
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (Object.keys(change).length === 0) onClose()
    else correct.mutate()
  }

  return (
    <form className={stack.card} onSubmit={submit} aria-label={t('ticket.corrigerLigne', { nom: name })}>
      <strong>{t('ticket.corrigerLigne', { nom: name })}</strong>
      <FieldRow>
        <UnitField
          label={t('ticket.poids')}
          unit={KILOS}
          value={draft.weight}
          onValue={(weight) => set({ weight })}
        />
        <UnitField
          label={t('ticket.quantite')}
          unit={PIECES}
          value={draft.quantity}
          onValue={(quantity) => set({ quantity })}
        />
        <UnitField
          label={t('ticket.prixLigne')}
          unit={EUROS}
          disabled={!sessionIsOpen}
          description={sessionIsOpen ? undefined : t('ticket.prixArrete')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.price}
          onValue={(price) => set({ price })}
        />
        <Select
          label={t('ticket.destination')}
          placeholder={t('ticket.vendu')}
          allowDeselect={false}
          data={presets
            .filter((preset) => preset.is_active || preset.id === line.preset_id)
            .map(({ id, name: label }) => ({ value: id, label }))}
          value={draft.presetId}
          onChange={(presetId) => set({ presetId })}
        />
      </FieldRow>
      <TextInput
        label={t('ticket.noteLigne')}
        value={draft.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      {correct.isError && <ErrorNotice>{asProblem(correct.error).detail}</ErrorNotice>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('annuler')}
        </Button>
        <Button type="submit" loading={correct.isPending}>
          {t('ticket.enregistrer')}
        </Button>
      </Group>
    </form>
  )
}
