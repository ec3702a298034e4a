import { type SyntheticEvent, useState } from 'react'
import { Autocomplete, Button, Group, Select } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import { setOrigin } from '../api/reception-commands'
import { townsQuery } from '../api/reception-query'
import { useChannelChoices } from '../api/use-channel-choices'
import type { TicketDetail } from '../api/wire'

/** Where the goods come from: the éco-organismes ask. */
export function Origin({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('adminReception')
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <Section
      title={t('origine.titre')}
      tools={
        !isOpen && (
          <Button variant="subtle" leftSection={<IconPencil size={20} aria-hidden />} onClick={open}>
            {t('origine.modifier')}
          </Button>
        )
      }
    >
      {isOpen ? (
        <OriginForm ticket={ticket} onClose={close} />
      ) : (
        <p style={{ margin: 0 }}>
          {[ticket.channel_name ?? t('origine.canalNonDit'), ticket.provenance].filter(Boolean).join(' · ')}
        </p>
      )}
    </Section>
  )
}

function OriginForm({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation('adminReception')
  const queryClient = useQueryClient()
  const [channel, setChannel] = useState(ticket.channel_id ?? null)
  const [town, setTown] = useState(ticket.provenance ?? '')
  const [typed] = useDebouncedValue(town.trim(), 200)
  const towns = useQuery(townsQuery(typed)).data ?? []
  const save = useMutation({
    mutationFn: () => setOrigin(ticket.id, { channel_id: channel, provenance: town.trim() || null }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [nouns.deposits] })
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className={stack.card} onSubmit={submit} aria-label={t('origine.titre')}>
      <FieldRow>
        <Select
          label={t('origine.canal')}
          placeholder={t('origine.canalNonDit')}
          clearable
          data={useChannelChoices(ticket.channel_id)}
          value={channel}
          onChange={setChannel}
        />
        <Autocomplete
          label={t('origine.commune')}
          placeholder={t('origine.communeExemple')}
          maxLength={80}
          data={towns}
          value={town}
          onChange={setTown}
        />
      </FieldRow>
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
