import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { SessionDetail } from '../api/wire'
import stack from '../parts/stack.module.css'

/** The drawer is held by another device. Should that one be lost, somebody says why and takes the session here. */
export function ElsewhereNotice({ session }: { session: SessionDetail }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [isOpen, { open, close }] = useDisclosure()
  const [reason, setReason] = useState('')
  const adopt = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/cash-sessions/{session_id}/adopt', {
          params: { path: { session_id: session.id } },
          body: { reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      close()
      return queryClient.invalidateQueries({ queryKey: [nouns.sessions] })
    },
  })
  if (session.status !== 'open' || session.is_here) return null

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    adopt.mutate()
  }
  return (
    <>
      <ErrorNotice
        tone="warn"
        action={
          <Button variant="default" onClick={open}>
            {t('adoption.adopter')}
          </Button>
        }
      >
        {t('adoption.texte')}
      </ErrorNotice>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('adoption.titre')}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        <form className={stack.stack} onSubmit={submit}>
          <p className={stack.quiet}>{t('adoption.avertissement')}</p>
          <Textarea
            data-autofocus
            required
            withAsterisk={false}
            label={t('adoption.raison')}
            placeholder={t('adoption.raisonExemple')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {adopt.isError && <ErrorNotice>{asProblem(adopt.error).detail}</ErrorNotice>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('annuler')}
            </Button>
            <Button type="submit" loading={adopt.isPending}>
              {t('adoption.adopter')}
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
