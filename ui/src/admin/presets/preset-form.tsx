import { type SyntheticEvent, useState } from 'react'
import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import type { Schemas } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { centimesFromWire, centimesToWire } from '@/lib/money'
import { categoriesQuery } from '../api/categories-query'
import type { Preset } from '../api/presets-query'
import { RemoveButton } from '../parts/remove-button'
import stack from '../parts/stack.module.css'
import { EUROS, UnitField } from '../parts/unit-field'
import { createPreset, deletePreset, updatePreset } from './preset-commands'

export function PresetForm({
  preset,
  nextOrder,
  onClose,
}: {
  preset: Preset | null
  nextOrder: number
  onClose: () => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const categories = useQuery(categoriesQuery).data ?? []
  const [name, setName] = useState(preset?.name ?? '')
  const [type, setType] = useState<Schemas['ButtonType']>(preset?.button_type ?? 'donation')
  const [category, setCategory] = useState<string | null>(preset?.category_id ?? null)
  const [price, setPrice] = useState<number | undefined>(centimesFromWire(preset?.preset_price))

  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: [nouns.presets] })
    onClose()
  }
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        category_id: category ?? '',
        preset_price: centimesToWire(price ?? 0),
        button_type: type,
      }
      return preset === null
        ? createPreset({ ...body, sort_order: nextOrder, is_active: true })
        : updatePreset(preset.id, body)
    },
    onSuccess,
  })
  const remove = useMutation({ mutationFn: deletePreset, onSuccess })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const failure = save.error ?? remove.error

  return (
    <form className={stack.stack} onSubmit={submit}>
      <TextInput
        data-autofocus
        required
        withAsterisk={false}
        label={t('boutons.nom')}
        placeholder={t('boutons.nomExemple')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl<Schemas['ButtonType']>
        size="md"
        fullWidth
        aria-label={t('boutons.genre')}
        value={type}
        onChange={setType}
        data={(['donation', 'recycling'] as const).map((value) => ({
          value,
          label: t(`boutons.genres.${value}`),
        }))}
      />
      <Select
        required
        withAsterisk={false}
        searchable
        label={t('boutons.categorie')}
        nothingFoundMessage={t('filtres.personneTrouvee')}
        data={categories
          .filter((row) => row.deleted_at == null || row.id === category)
          .map((row) => ({ value: row.id, label: row.name }))}
        value={category}
        onChange={setCategory}
      />
      <UnitField label={t('boutons.prix')} unit={EUROS} value={price} onValue={setPrice} />
      {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
      <Group justify="space-between" gap="sm">
        {preset === null ? (
          <span />
        ) : (
          <RemoveButton
            label={t('supprimer')}
            question={t('boutons.supprimerQuestion')}
            isPending={remove.isPending}
            onRemove={() => remove.mutate(preset.id)}
          />
        )}
        <Group gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('annuler')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('enregistrer')}
          </Button>
        </Group>
      </Group>
    </form>
  )
}
