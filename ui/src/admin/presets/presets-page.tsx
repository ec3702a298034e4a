import { useState } from 'react'
import { ActionIcon, Button, Modal, Switch } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDiscount, IconPencil, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { type Preset, presetsQuery } from '../api/presets-query'
import { euros } from '../format'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'
import { moved } from './order'
import { updatePreset } from './preset-commands'
import { PresetForm } from './preset-form'

/** The buttons under the price at the till: gifts, and what leaves to be recycled. */
export function PresetsPage() {
  const { t } = useTranslation('admin')
  const presets = useQuery(presetsQuery)
  const [edited, setEdited] = useState<Preset | 'new'>()
  const close = () => setEdited(undefined)
  const nextOrder = Math.max(0, ...(presets.data ?? []).map(({ sort_order }) => sort_order)) + 1
  return (
    <PageFrame
      title={t('menu.boutons')}
      actions={
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
          {t('boutons.ajouter')}
        </Button>
      }
    >
      <div className={stack.stack}>
        <p className={stack.quiet}>{t('boutons.aide')}</p>
        <Answered query={presets}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState
                icon={IconDiscount}
                title={t('boutons.aucunTitre')}
                text={t('boutons.aucunTexte')}
              />
            ) : (
              <PresetTable presets={rows} onEdit={setEdited} />
            )
          }
        </Answered>
      </div>
      <Modal
        opened={edited !== undefined}
        onClose={close}
        title={t(edited === 'new' ? 'boutons.nouveau' : 'boutons.modifier')}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        {edited !== undefined && (
          <PresetForm preset={edited === 'new' ? null : edited} nextOrder={nextOrder} onClose={close} />
        )}
      </Modal>
    </PageFrame>
  )
}

function PresetTable({ presets, onEdit }: { presets: Preset[]; onEdit: (preset: Preset) => void }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: [nouns.presets] })
  const change = useMutation({
    mutationFn: async (changes: { id: string; body: Parameters<typeof updatePreset>[1] }[]) => {
      for (const { id, body } of changes) await updatePreset(id, body)
    },
    onSettled: refresh,
  })
  const move = (preset: Preset, by: -1 | 1) =>
    change.mutate(moved(presets, preset.id, by).map(({ id, sort_order }) => ({ id, body: { sort_order } })))
  const columns: Column<Preset>[] = [
    {
      key: 'order',
      name: t('boutons.ordre'),
      cell: (preset) => (
        <span className={stack.row} style={{ flexWrap: 'nowrap' }}>
          {([-1, 1] as const).map((by) => (
            <ActionIcon
              key={by}
              variant="subtle"
              size="command"
              aria-label={t(by === -1 ? 'boutons.monter' : 'boutons.descendre', { nom: preset.name })}
              style={{ visibility: presets.at(by === -1 ? 0 : -1)?.id === preset.id ? 'hidden' : 'visible' }}
              disabled={change.isPending}
              onClick={() => move(preset, by)}
            >
              {by === -1 ? <IconArrowUp size={20} aria-hidden /> : <IconArrowDown size={20} aria-hidden />}
            </ActionIcon>
          ))}
        </span>
      ),
    },
    {
      key: 'name',
      name: t('boutons.nom'),
      cell: (preset) => (
        <>
          {preset.name}
          <div className={stack.quiet}>{t(`boutons.genres.${preset.button_type}`)}</div>
        </>
      ),
    },
    { key: 'category', name: t('boutons.categorie'), cell: (preset) => preset.category_name },
    {
      key: 'price',
      name: t('boutons.prix'),
      isFigure: true,
      cell: (preset) => euros(preset.preset_price),
    },
    {
      key: 'active',
      name: t('boutons.visible'),
      cell: (preset) => (
        <Switch
          size="md"
          aria-label={t('boutons.visibleNom', { nom: preset.name })}
          checked={preset.is_active}
          disabled={change.isPending}
          onChange={(event) =>
            change.mutate([{ id: preset.id, body: { is_active: event.currentTarget.checked } }])
          }
        />
      ),
    },
    {
      key: 'edit',
      name: t('boutons.modifier'),
      cell: (preset) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('boutons.modifierNom', { nom: preset.name })}
          onClick={() => onEdit(preset)}
        >
          <IconPencil size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  return (
    <div className={stack.near}>
      {change.isError && <ErrorNotice>{asProblem(change.error).detail}</ErrorNotice>}
      <Table label={t('menu.boutons')} columns={columns} rows={presets} rowKey={({ id }) => id} />
    </div>
  )
}
