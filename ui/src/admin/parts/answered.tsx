import type { ReactNode } from 'react'
import { Button, Center, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'

/** What was asked, once it is here; until then that it comes, or why it does not. */
export function Answered<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>
  children: (answer: T) => ReactNode
}) {
  const { t } = useTranslation()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError)
    return (
      <ErrorNotice
        action={
          <Button variant="default" onClick={() => void query.refetch()}>
            {t('reessayer')}
          </Button>
        }
      >
        {asProblem(query.error).detail}
      </ErrorNotice>
    )
  return (
    <Center mih={160} role="status" aria-label={t('chargement')}>
      <Loader aria-hidden />
    </Center>
  )
}
