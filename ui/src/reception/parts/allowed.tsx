import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { permissionsQuery } from '@/lib/api/permissions-query'
import { asProblem } from '@/lib/api/problem'
import { usePerson } from '@/lib/session/session-store'
import { PageState } from './page-state'

/** Whoever lacks the right is told which one, and whom to ask. */
export function Allowed({ children }: { children: ReactNode }) {
  const { t } = useTranslation('reception')
  const person = usePerson()
  const navigate = useNavigate()
  const suite = useLocation({ select: ({ href }) => href })
  const permissions = useQuery(permissionsQuery(person.id))
  if (permissions.data === undefined)
    return (
      <PageState
        sentence={permissions.error && asProblem(permissions.error).detail}
        onRetry={() => void permissions.refetch()}
      />
    )
  if (permissions.data.includes('reception.access')) return children
  return (
    <PageFrame title={t('titre')}>
      <EmptyState
        icon={IconLock}
        title={t('interdit.titre')}
        text={t('interdit.texte')}
        action={
          <Button size="pay" autoFocus onClick={() => void navigate({ to: '/operateur', search: { suite } })}>
            {t('interdit.changer')}
          </Button>
        }
      />
    </PageFrame>
  )
}
