import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { SaleDetail } from '../api/wire'
import stack from '../parts/stack.module.css'

export function NoteEditor({ sale }: { sale: SaleDetail }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const kept = sale.note ?? ''
  const [note, setNote] = useState(kept)
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/v1/sales/{sale_id}', {
          params: { path: { sale_id: sale.id } },
          body: { note: note.trim() },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [nouns.sales] })
      void queryClient.invalidateQueries({ queryKey: [nouns.sessions] })
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className={stack.near} onSubmit={submit}>
      <Textarea
        label={t('ticket.note')}
        autosize
        minRows={1}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {save.isError && <ErrorNotice>{asProblem(save.error).detail}</ErrorNotice>}
      {note.trim() !== kept && (
        <Group gap="sm">
          <Button type="submit" loading={save.isPending}>
            {t('ticket.enregistrerNote')}
          </Button>
          <Button variant="default" onClick={() => setNote(kept)}>
            {t('annuler')}
          </Button>
        </Group>
      )}
    </form>
  )
}
