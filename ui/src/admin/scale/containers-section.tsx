import { useState } from 'react'
import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconBucket, IconPencil, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { type Container, containersQuery } from '@/lib/scale/containers-query'
import type { ScaleReading } from '@/lib/scale/reading'
import { formatKg, gramsFromWire } from '@/lib/weight'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'
import { moved } from '../presets/order'
import { updateContainer } from './container-commands'
import { ContainerForm } from './container-form'

/** Crates, bins and trolleys, whose weight is taken off. */
export function ContainersSection({ reading }: { reading: ScaleReading }) {
  const { t } = useTranslation('admin')
  const containers = useQuery(containersQuery)
  const [edited, setEdited] = useState<Container | 'new'>()
  const close = () => setEdited(undefined)
  return (
    <Section
      title={t('balance.contenants.titre')}
      tools={
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('balance.contenants.ajouter')}
        </Button>
      }
    >
      <p className={stack.quiet}>{t('balance.contenants.aide')}</p>
      <Answered query={containers}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={IconBucket}
              title={t('balance.contenants.aucunTitre')}
              text={t('balance.contenants.aucunTexte')}
            />
          ) : (
            <ContainerTable containers={rows} onEdit={setEdited} />
          )
        }
      </Answered>
      <Modal
        opened={edited !== undefined}
        onClose={close}
        title={t(edited === 'new' ? 'balance.contenants.nouveau' : 'balance.contenants.modifier')}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        {edited !== undefined && (
          <ContainerForm container={edited === 'new' ? null : edited} reading={reading} onClose={close} />
        )}
      </Modal>
    </Section>
  )
}

function ContainerTable({
  containers,
  onEdit,
}: {
  containers: Container[]
  onEdit: (container: Container) => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const rows = containers.map(({ id, display_order }) => ({ id, sort_order: display_order }))
  const move = useMutation({
    mutationFn: async ({ id, by }: { id: string; by: -1 | 1 }) => {
      for (const { id: changed, sort_order } of moved(rows, id, by))
        await updateContainer(changed, { display_order: sort_order })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: [nouns.containers] }),
  })
  const columns: Column<Container>[] = [
    {
      key: 'order',
      name: t('balance.contenants.ordre'),
      cell: ({ id, name }) => (
        <span className={stack.row} style={{ flexWrap: 'nowrap' }}>
          {([-1, 1] as const).map((by) => (
            <ActionIcon
              key={by}
              variant="subtle"
              size="command"
              aria-label={t(by === -1 ? 'balance.contenants.monter' : 'balance.contenants.descendre', {
                nom: name,
              })}
              style={{ visibility: containers.at(by === -1 ? 0 : -1)?.id === id ? 'hidden' : 'visible' }}
              disabled={move.isPending}
              onClick={() => move.mutate({ id, by })}
            >
              {by === -1 ? <IconArrowUp size={20} aria-hidden /> : <IconArrowDown size={20} aria-hidden />}
            </ActionIcon>
          ))}
        </span>
      ),
    },
    { key: 'name', name: t('balance.contenants.nom'), cell: ({ name }) => name },
    {
      key: 'weight',
      name: t('balance.contenants.poids'),
      isFigure: true,
      cell: ({ weight }) => formatKg(gramsFromWire(weight)),
    },
    {
      key: 'edit',
      name: t('balance.contenants.modifierCourt'),
      cell: (container) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('balance.contenants.modifierNom', { nom: container.name })}
          onClick={() => onEdit(container)}
        >
          <IconPencil size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  return (
    <div className={stack.near}>
      {move.isError && <ErrorNotice>{asProblem(move.error).detail}</ErrorNotice>}
      <Table
        label={t('balance.contenants.titre')}
        columns={columns}
        rows={containers}
        rowKey={({ id }) => id}
      />
    </div>
  )
}
