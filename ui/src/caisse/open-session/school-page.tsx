import { Button } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { usePerson } from '@/lib/session/session-store'
import { BackToChoice } from '../layout/back-to-choice'
import { SessionBand } from '../layout/session-band'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { OfRegister } from './of-register'
import { useOpenSession } from './open-session'
import type { OpenableRegister } from './registers'

const practiceQuery = (registerId: string) =>
  queryOptions({
    queryKey: [nouns.sessions, 'practice', registerId],
    queryFn: ({ signal }) => {
      const query = { kind: 'virtual', register_id: registerId } as const
      return answer(api.GET('/v1/cash-sessions/current', { params: { query }, signal }))
    },
    staleTime: 0,
  })

/** Practice: no drawer, so nothing to count. What was begun goes on. */
export function SchoolPage() {
  const { registerId } = useParams({ from: '/dedans/caisse/ecole/$registerId' })
  const practice = useQuery(practiceQuery(registerId))
  if (practice.isLoadingError) {
    return <TillTrouble sentence={asProblem(practice.error).detail} onRetry={() => void practice.refetch()} />
  }
  if (!practice.isFetchedAfterMount) return <TillLoading />
  if (practice.data) {
    return <Navigate to="/caisse/vente/$sessionId" params={{ sessionId: practice.data.id }} replace />
  }
  return <OfRegister registerId={registerId}>{(register) => <Begin register={register} />}</OfRegister>
}

function Begin({ register }: { register: OpenableRegister }) {
  const { t } = useTranslation('caisse')
  const person = usePerson()
  const navigate = useNavigate()
  const open = useOpenSession(
    (sessionId) => void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId }, replace: true }),
  )
  const submit = () =>
    open.mutate({
      key: crypto.randomUUID(),
      kind: 'virtual',
      day: null,
      operatorId: person.id,
      siteId: register.siteId,
      registerId: register.id,
      float: 0,
      pieces: [],
    })
  return (
    <PageFrame
      title={t('ecole.titre')}
      context={register.name}
      band={<SessionBand kind="virtual" openedAt="" />}
      actions={<BackToChoice />}
    >
      {open.error && <ErrorNotice>{asProblem(open.error).detail}</ErrorNotice>}
      <EmptyState
        icon={IconSchool}
        title={t('ecole.invitation')}
        text={t('ecole.explication')}
        action={
          <Button size="pay" autoFocus loading={open.isPending || open.isSuccess} onClick={submit}>
            {t('ecole.commencer')}
          </Button>
        }
      />
    </PageFrame>
  )
}
