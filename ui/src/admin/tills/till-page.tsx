import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { IconArrowLeft, IconCashRegister } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { registersQuery, sitesQuery } from '../api/places-query'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { PrinterSection } from './printer-section'
import { RegisterForm } from './register-form'
import { NEW } from './tills-page'
import classes from './till-page.module.css'

export function TillPage() {
  const { t } = useTranslation('admin')
  const { registerId } = useParams({ from: '/dedans/admin/caisses/$registerId' })
  const registers = useQuery(registersQuery)
  const sites = useQuery(sitesQuery)
  const register = registers.data?.find(({ id }) => id === registerId)
  const title = registerId === NEW ? t('caisses.nouvelle') : (register?.name ?? t('caisses.une'))
  return (
    <PageFrame title={title}>
      <div className={`${stack.stack ?? ''} ${classes.narrow ?? ''}`}>
        <Link to="/admin/caisses" className={classes.back}>
          <IconArrowLeft size={20} stroke={1.7} aria-hidden />
          {t('caisses.toutes')}
        </Link>
        <Answered query={registers}>
          {() => (
            <Answered query={sites}>
              {(places) => {
                if (registerId === NEW) return <RegisterForm register={null} sites={places} />
                if (register === undefined)
                  return (
                    <EmptyState
                      icon={IconCashRegister}
                      title={t('caisses.inconnueTitre')}
                      text={t('caisses.inconnueTexte')}
                    />
                  )
                return (
                  <>
                    <RegisterForm key={register.id} register={register} sites={places} />
                    <PrinterSection registerId={register.id} />
                  </>
                )
              }}
            </Answered>
          )}
        </Answered>
      </div>
    </PageFrame>
  )
}
