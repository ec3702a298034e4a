import { type SyntheticEvent, useState } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import stack from '../../parts/stack.module.css'
import { createChannel, updateChannel } from '../api/reception-commands'
import type { Channel } from '../api/wire'

export function ChannelForm({ channel, onClose }: { channel: Channel | null; onClose: () => void }) {
  const { t } = useTranslation('adminReception')
  const queryClient = useQueryClient()
  const [name, setName] = useState(channel?.name ?? '')
  const save = useMutation({
    mutationFn: () =>
      channel === null ? createChannel(name.trim()) : updateChannel(channel.id, { name: name.trim() }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [nouns.channels] })
      // Tickets and figures bear its name.
      void queryClient.invalidateQueries({ queryKey: [nouns.deposits] })
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className={stack.stack} onSubmit={submit}>
      <TextInput
        data-autofocus
        required
        withAsterisk={false}
        maxLength={60}
        label={t('canaux.nom')}
        placeholder={t('canaux.nomExemple')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {save.isError && <ErrorNotice>{asProblem(save.error).detail}</ErrorNotice>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('annuler')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('enregistrer')}
        </Button>
      </Group>
    </form>
  )
}
