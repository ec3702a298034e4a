import { Suspense } from 'react'
import { Button } from '@mantine/core'
import { IconReceiptEuro, IconLock } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { permissionsQuery } from '@/accueil/api/permissions-query'
import { registerStatusQuery } from '@/accueil/api/registers-query'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { formatDay } from '@/lib/dates'
import { usePerson } from '@/lib/session/session-store'
import { PosteCard } from './poste-card'
import classes from './postes.module.css'

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
  if (!permissions.includes('caisse.access')) {
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
  return <PosteList />
}

function PosteList() {
  const { t } = useTranslation('accueil')
  const { data: registers } = useSuspenseQuery(registerStatusQuery)
  if (registers.length === 0) {
    return (
      <EmptyState icon={IconReceiptEuro} title={t('postes.aucuneTitre')} text={t('postes.aucuneTexte')} />
    )
  }
  return (
    <ul className={classes.list}>
      {registers.map((register, index) => (
        <li key={register.id}>
          <PosteCard register={register} focused={index === 0} />
        </li>
      ))}
    </ul>
  )
}
