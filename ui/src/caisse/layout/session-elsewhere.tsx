import { type SyntheticEvent, useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { IconDevices } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { usePerson } from '@/lib/session/session-store'
import { BackToChoice } from './back-to-choice'
import { SessionBand } from './session-band'
import classes from './session-elsewhere.module.css'
import type { SessionKind } from './session-kind'

interface Elsewhere {
  sessionId: string
  kind: SessionKind
  openedAt: string
  registerName: string
  operatorName: string | null
}

/** The drawer is beside another screen. If that one is lost, an administrator brings the session here. */
export function SessionElsewhere({ session }: { session: Elsewhere }) {
  const { t } = useTranslation('caisse')
  const { role } = usePerson()
  const isAdmin = role === 'admin' || role === 'super-admin'
  return (
    <PageFrame
      title={session.registerName}
      band={<SessionBand kind={session.kind} openedAt={session.openedAt} />}
      actions={<BackToChoice />}
    >
      <EmptyState
        icon={IconDevices}
        title={t('ailleurs.titre')}
        text={t(isAdmin ? 'ailleurs.texteAdmin' : 'ailleurs.texte', {
          personne: session.operatorName ?? t('ailleurs.quelquUn'),
        })}
        action={isAdmin && <Adoption sessionId={session.sessionId} />}
      />
    </PageFrame>
  )
}

function Adoption({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('caisse')
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const adopt = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/cash-sessions/{session_id}/adopt', {
          params: { path: { session_id: sessionId } },
          body: { reason: reason.trim() },
        }),
      ),
    // The screen behind this page is asked again, whichever it is.
    onSuccess: () => queryClient.invalidateQueries(),
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() !== '') adopt.mutate()
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        size="md"
        label={t('ailleurs.raison')}
        description={t('ailleurs.raisonConseil')}
        error={isAsked && reason.trim() === '' ? t('ailleurs.raisonManque') : null}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {adopt.error && <ErrorNotice>{asProblem(adopt.error).detail}</ErrorNotice>}
      <Button type="submit" size="pay" loading={adopt.isPending}>
        {t('ailleurs.reprendre')}
      </Button>
    </form>
  )
}
