import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Select, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import stack from '../../parts/stack.module.css'
import { KILOS, UnitField } from '../../parts/unit-field'
import { correctLigne } from '../api/reception-commands'
import { useCategoryChoices } from '../api/use-category-choices'
import type { LigneView } from '../api/wire'
import { destinationsFor, draftOf, ligneChange, type LigneDraft, weightFault, withExit } from './ligne-change'

/** The whole ligne while its ticket is open on this device; otherwise its weight only. */
export function LigneForm({
  ligne,
  isWhole,
  onClose,
}: {
  ligne: LigneView
  isWhole: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('adminReception')
  const queryClient = useQueryClient()
  const categories = useCategoryChoices({ activeOnly: true, kept: ligne.category_id })
  const [draft, setDraft] = useState(() => draftOf(ligne))
  const [isSent, setIsSent] = useState(false)
  const set = (part: Partial<LigneDraft>) => setDraft((before) => ({ ...before, ...part }))
  const fault = weightFault(draft.weight)
  const correct = useMutation({
    mutationFn: () => correctLigne(ligne, ligneChange(ligne, draft), isWhole),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [nouns.deposits] })
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setIsSent(true)
    if (fault !== null) return
    if (Object.keys(ligneChange(ligne, draft)).length === 0) onClose()
    else correct.mutate()
  }
  return (
    <form className={stack.stack} onSubmit={submit} noValidate>
      <UnitField
        data-autofocus
        label={t('ligne.poids')}
        unit={KILOS}
        description={isWhole ? undefined : t('ligne.poidsSeul')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={isSent && fault !== null ? t(`ligne.fautes.${fault}`) : undefined}
        value={draft.weight}
        onValue={(weight) => set({ weight })}
      />
      {isWhole && (
        <>
          <Select
            label={t('ligne.categorie')}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('filtres.aucun')}
            data={categories}
            value={draft.categoryId}
            onChange={(categoryId) => categoryId !== null && set({ categoryId })}
          />
          <FieldRow>
            <Select
              label={t('ligne.destination')}
              allowDeselect={false}
              data={destinationsFor(draft.isExit).map((value) => ({
                value,
                label: t(`destinations.${value}`),
              }))}
              value={draft.destination}
              onChange={(value) => {
                const destination = destinationsFor(draft.isExit).find((known) => known === value)
                if (destination !== undefined) set({ destination })
              }}
            />
            <Switch
              size="md"
              mt={36}
              label={t('ligne.sortie')}
              checked={draft.isExit}
              onChange={(event) => setDraft(withExit(draft, event.currentTarget.checked))}
            />
          </FieldRow>
          <TextInput
            label={t('ligne.note')}
            value={draft.notes}
            onChange={(event) => set({ notes: event.currentTarget.value })}
          />
        </>
      )}
      {correct.isError && <ErrorNotice>{asProblem(correct.error).detail}</ErrorNotice>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('annuler')}
        </Button>
        <Button type="submit" loading={correct.isPending}>
          {t('ligne.enregistrer')}
        </Button>
      </Group>
    </form>
  )
}
