import { Suspense } from 'react'
import { Button } from '@mantine/core'
import { IconReceiptEuro, IconLock } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { openBooksQuery } from '@/accueil/api/books-query'
import { permissionsQuery } from '@/lib/api/permissions-query'
import { registerStatusQuery } from '@/accueil/api/registers-query'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { formatDay } from '@/lib/dates'
import { usePerson } from '@/lib/session/session-store'
import { BooksCard } from './books-card'
import { PosteCard } from './poste-card'
import classes from './postes.module.css'
import { ReceptionCard } from './reception-card'
import { SchoolCard } from './school-card'
import { mayReceive, mayTypeBooks, mayWork, waysOf } from './ways'

export function PostesPage() {
  const { t } = useTranslation('accueil')
  return (
    <PageFrame title={t('postes.titre')} context={formatDay(new Date())}>
      <Suspense>
        <Postes />
      </Suspense>
    </PageFrame>
  )
}

function Postes() {
  const { t } = useTranslation('accueil')
  const person = usePerson()
  const navigate = useNavigate()
  const { data: permissions } = useSuspenseQuery(permissionsQuery(person.id))
  // Nothing to choose: straight to the bench.
  if (!mayWork(permissions) && mayReceive(permissions)) return <Navigate to="/reception" replace />
  if (!mayWork(permissions)) {
    return (
      <EmptyState
        icon={IconLock}
        title={t('postes.interditTitre')}
        text={t('postes.interditTexte')}
        action={
          <Button
            size="pay"
            autoFocus
            onClick={() => void navigate({ to: '/operateur', search: { suite: '/caisse' } })}
          >
            {t('postes.changer')}
          </Button>
        }
      />
    )
  }
  return <WayList personId={person.id} permissions={permissions} />
}

function WayList({ personId, permissions }: { personId: string; permissions: string[] }) {
  const { t } = useTranslation('accueil')
  const { data: registers } = useSuspenseQuery(registerStatusQuery)
  const { data: books = [] } = useQuery({
    ...openBooksQuery(personId),
    enabled: mayTypeBooks(permissions),
  })
  const receives = mayReceive(permissions)
  if (registers.length === 0 && !receives) {
    return (
      <EmptyState icon={IconReceiptEuro} title={t('postes.aucuneTitre')} text={t('postes.aucuneTexte')} />
    )
  }
  const ways = waysOf(permissions, registers, books)
  const hasTill = ways.real.length > 0 || ways.books !== null || ways.school !== null
  if (!hasTill && !receives) {
    return <EmptyState icon={IconLock} title={t('postes.rienTitre')} text={t('postes.rienTexte')} />
  }
  return (
    <ul className={classes.list}>
      {ways.real.map((register, index) => (
        <li key={register.id}>
          <PosteCard register={register} focused={index === 0} />
        </li>
      ))}
      {ways.books !== null && (
        <li>
          <BooksCard {...ways.books} focused={ways.real.length === 0} />
        </li>
      )}
      {ways.school !== null && (
        <li>
          <SchoolCard registers={ways.school} focused={ways.real.length === 0 && ways.books === null} />
        </li>
      )}
      {receives && (
        <li>
          <ReceptionCard focused={!hasTill} />
        </li>
      )}
    </ul>
  )
}
