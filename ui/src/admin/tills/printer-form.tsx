import { type SyntheticEvent, useState } from 'react'
import { Button, Group, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { RemoveButton } from '../parts/remove-button'
import stack from '../parts/stack.module.css'
import { type PrinterSettings, removePrinter, savePrinter } from './printer-query'

const TRANSPORTS: PrinterSettings['transport'][] = ['network', 'device', 'serial']
const BAUDS = [9600, 19200, 38400, 115200]
const NEW_PRINTER: PrinterSettings = {
  transport: 'network',
  address: '',
  baud: null,
  paper_mm: 80,
  is_automatic: true,
  opens_drawer: true,
  footer: null,
}

export function PrinterForm({
  registerId,
  settings,
  onRemoved,
}: {
  registerId: string
  settings: PrinterSettings | null
  onRemoved: () => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState<PrinterSettings>(settings ?? NEW_PRINTER)
  const set = (part: Partial<PrinterSettings>) => setDraft((before) => ({ ...before, ...part }))
  const refresh = () => queryClient.invalidateQueries({ queryKey: [nouns.registers, registerId, 'printer'] })
  const save = useMutation({ mutationFn: () => savePrinter(registerId, draft), onSuccess: refresh })
  const remove = useMutation({
    mutationFn: () => removePrinter(registerId),
    onSuccess: async () => {
      onRemoved()
      await refresh()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const failure = save.error ?? remove.error

  return (
    <form className={stack.card} onSubmit={submit}>
      <Select
        allowDeselect={false}
        label={t('imprimante.branchement')}
        data={TRANSPORTS.map((value) => ({ value, label: t(`imprimante.branchements.${value}`) }))}
        value={draft.transport}
        onChange={(value) => {
          const transport = TRANSPORTS.find((known) => known === value) ?? 'network'
          set({ transport, baud: transport === 'serial' ? (draft.baud ?? 9600) : null })
        }}
      />
      <FieldRow>
        <TextInput
          required
          withAsterisk={false}
          label={t('imprimante.adresse')}
          description={t(`imprimante.adresses.${draft.transport}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoCapitalize="none"
          spellCheck={false}
          value={draft.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        {draft.transport === 'serial' && (
          <Select
            allowDeselect={false}
            label={t('imprimante.vitesse')}
            data={BAUDS.map(String)}
            value={String(draft.baud ?? 9600)}
            onChange={(baud) => set({ baud: Number(baud) })}
          />
        )}
      </FieldRow>
      <div className={stack.near}>
        <span id="papier">{t('imprimante.papier')}</span>
        <SegmentedControl
          aria-labelledby="papier"
          size="md"
          value={String(draft.paper_mm)}
          data={[
            { value: '80', label: t('imprimante.mm', { largeur: 80 }) },
            { value: '58', label: t('imprimante.mm', { largeur: 58 }) },
          ]}
          onChange={(width) => set({ paper_mm: width === '58' ? 58 : 80 })}
        />
      </div>
      <Switch
        size="md"
        label={t('imprimante.automatique')}
        description={t('imprimante.automatiqueAide')}
        checked={draft.is_automatic}
        onChange={(event) => set({ is_automatic: event.currentTarget.checked })}
      />
      <Switch
        size="md"
        label={t('imprimante.ouvreTiroir')}
        description={t('imprimante.ouvreTiroirAide')}
        checked={draft.opens_drawer}
        onChange={(event) => set({ opens_drawer: event.currentTarget.checked })}
      />
      <Textarea
        label={t('imprimante.pied')}
        placeholder={t('imprimante.piedExemple')}
        autosize
        minRows={2}
        value={draft.footer ?? ''}
        onChange={(event) => set({ footer: event.currentTarget.value })}
      />
      {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
      <Group justify="space-between" gap="sm">
        {settings === null ? (
          <Button variant="default" onClick={onRemoved}>
            {t('annuler')}
          </Button>
        ) : (
          <RemoveButton
            label={t('imprimante.retirer')}
            question={t('imprimante.retirerQuestion')}
            isPending={remove.isPending}
            onRemove={() => remove.mutate()}
          />
        )}
        <Group gap="sm">
          {save.isSuccess && <span role="status">{t('enregistre')}</span>}
          <Button type="submit" loading={save.isPending}>
            {t('enregistrer')}
          </Button>
        </Group>
      </Group>
    </form>
  )
}
