import { useState } from 'react'
import { ActionIcon, Button, Modal } from '@mantine/core'
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconPencil,
  IconPlus,
  IconRestore,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { UndoToast } from '@/kit/undo-toast/undo-toast'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import { type Column, Table } from '../../parts/table'
import { Tag } from '../../parts/tag'
import { moved } from '../../presets/order'
import { inOrder } from '../api/channels'
import { archiveChannel, restoreChannel, updateChannel } from '../api/reception-commands'
import type { Channel } from '../api/wire'
import { ChannelForm } from './channel-form'

/** The ways things reach the shop, in the order the entry screen shows them; the archived ones last. */
export function Channels({ channels }: { channels: Channel[] }) {
  const { t } = useTranslation('adminReception')
  const queryClient = useQueryClient()
  const [edited, setEdited] = useState<Channel | 'new'>()
  const [archived, setArchived] = useState<Channel>()
  const close = () => setEdited(undefined)
  const onSettled = () => queryClient.invalidateQueries({ queryKey: [nouns.channels] })
  const offered = inOrder(channels.filter(({ deleted_at }) => deleted_at == null))
  const kept = inOrder(channels.filter(({ deleted_at }) => deleted_at != null))

  const move = useMutation({
    mutationFn: async ({ id, by }: { id: string; by: -1 | 1 }) => {
      const rows = offered.map((channel) => ({ id: channel.id, sort_order: channel.display_order }))
      for (const row of moved(rows, id, by)) await updateChannel(row.id, { display_order: row.sort_order })
    },
    onSettled,
  })
  const archive = useMutation({
    mutationFn: (channel: Channel) => archiveChannel(channel.id),
    onSuccess: (_, channel) => setArchived(channel),
    onSettled,
  })
  const restore = useMutation({ mutationFn: restoreChannel, onSettled })
  const isBusy = move.isPending || archive.isPending || restore.isPending
  const failure = move.error ?? archive.error ?? restore.error

  const button = (
    channel: Channel,
    name: 'monter' | 'descendre' | 'renommer' | 'archiver',
    onClick: () => void,
  ) => {
    const Picture = {
      monter: IconArrowUp,
      descendre: IconArrowDown,
      renommer: IconPencil,
      archiver: IconArchive,
    }[name]
    return (
      <ActionIcon
        variant="subtle"
        size="command"
        aria-label={t(`canaux.${name}`, { nom: channel.name })}
        title={t(`canaux.${name}`, { nom: channel.name })}
        disabled={isBusy}
        onClick={onClick}
      >
        <Picture size={20} aria-hidden />
      </ActionIcon>
    )
  }
  const columns: Column<Channel>[] = [
    {
      key: 'name',
      name: t('canaux.nom'),
      cell: (channel) => (
        <span className={stack.row}>
          {channel.name}
          {channel.deleted_at != null && <Tag>{t('canaux.archive')}</Tag>}
        </span>
      ),
    },
    {
      key: 'tools',
      name: <span style={{ display: 'block', textAlign: 'right' }}>{t('canaux.changer')}</span>,
      isFigure: true,
      cell: (channel) =>
        channel.deleted_at == null ? (
          <>
            {offered[0]?.id !== channel.id &&
              button(channel, 'monter', () => move.mutate({ id: channel.id, by: -1 }))}
            {offered.at(-1)?.id !== channel.id &&
              button(channel, 'descendre', () => move.mutate({ id: channel.id, by: 1 }))}
            {button(channel, 'renommer', () => setEdited(channel))}
            {button(channel, 'archiver', () => archive.mutate(channel))}
          </>
        ) : (
          <Button
            variant="subtle"
            leftSection={<IconRestore size={20} aria-hidden />}
            disabled={isBusy}
            onClick={() => restore.mutate(channel.id)}
          >
            {t('canaux.restaurer', { nom: channel.name })}
          </Button>
        ),
    },
  ]
  return (
    <Section
      title={t('canaux.titre')}
      tools={
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
          {t('canaux.ajouter')}
        </Button>
      }
    >
      <p className={stack.quiet}>{t('canaux.aide')}</p>
      {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
      {channels.length === 0 ? (
        <p className={stack.quiet}>{t('canaux.aucun')}</p>
      ) : (
        <Table
          label={t('canaux.titre')}
          columns={columns}
          rows={[...offered, ...kept]}
          rowKey={({ id }) => id}
        />
      )}
      {archived !== undefined && (
        <UndoToast
          key={archived.id}
          message={t('canaux.archiveFait', { nom: archived.name })}
          undoLabel={t('annuler')}
          onUndo={() => {
            restore.mutate(archived.id)
            setArchived(undefined)
          }}
          onExpire={() => setArchived(undefined)}
        />
      )}
      <Modal
        opened={edited !== undefined}
        onClose={close}
        title={t(edited === 'new' ? 'canaux.nouveau' : 'canaux.renommerTitre')}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        {edited !== undefined && <ChannelForm channel={edited === 'new' ? null : edited} onClose={close} />}
      </Modal>
    </Section>
  )
}
