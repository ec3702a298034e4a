import { type SyntheticEvent, useState } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { Container } from '@/lib/scale/containers-query'
import type { ScaleReading } from '@/lib/scale/reading'
import { formatKg, gramsFromWire } from '@/lib/weight'
import { RemoveButton } from '../parts/remove-button'
import stack from '../parts/stack.module.css'
import { KILOS, UnitField } from '../parts/unit-field'
import { createContainer, deleteContainer, updateContainer } from './container-commands'
import { ShownWeight } from './shown-weight'

export function ContainerForm({
  container,
  reading,
  onClose,
}: {
  container: Container | null
  reading: ScaleReading
  onClose: () => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [name, setName] = useState(container?.name ?? '')
  const [grams, setGrams] = useState(container === null ? undefined : gramsFromWire(container.weight))
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: [nouns.containers] })
    onClose()
  }
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), grams: grams ?? 0 }
      return container === null ? createContainer(body) : updateContainer(container.id, body)
    },
    onSuccess,
  })
  const remove = useMutation({ mutationFn: deleteContainer, onSuccess })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const failure = save.error ?? remove.error
  const onScale =
    reading.state === 'stable' && reading.grams !== null && reading.grams > 0 ? reading.grams : null

  return (
    <form className={stack.stack} onSubmit={submit}>
      <TextInput
        data-autofocus
        required
        withAsterisk={false}
        label={t('balance.contenants.nom')}
        placeholder={t('balance.contenants.nomExemple')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <UnitField
        required
        withAsterisk={false}
        label={t('balance.contenants.poids')}
        unit={KILOS}
        value={grams}
        onValue={setGrams}
      />
      {reading.isConfigured && (
        <div className={stack.card}>
          <p className={stack.quiet}>{t('balance.contenants.poser')}</p>
          <ShownWeight reading={reading} />
          <Button
            variant="default"
            leftSection={<IconScale size={20} aria-hidden />}
            disabled={onScale === null}
            onClick={() => setGrams(onScale ?? undefined)}
          >
            {t('balance.contenants.prendre', {
              poids: onScale === null ? t('balance.pasDePoids') : formatKg(onScale),
            })}
          </Button>
        </div>
      )}
      {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
      <Group justify="space-between" gap="sm">
        {container === null ? (
          <span />
        ) : (
          <RemoveButton
            label={t('supprimer')}
            question={t('balance.contenants.supprimerQuestion')}
            isPending={remove.isPending}
            onRemove={() => remove.mutate(container.id)}
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
