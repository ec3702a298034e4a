import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/lib/api/problem'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { type OpenableRegister, registerQuery } from './registers'

/** Every opening begins with its till. */
export function OfRegister({
  registerId,
  children,
}: {
  registerId: string
  children: (register: OpenableRegister) => ReactNode
}) {
  const { t } = useTranslation('caisse')
  const register = useQuery(registerQuery(registerId))
  if (register.isLoadingError) {
    return <TillTrouble sentence={asProblem(register.error).detail} onRetry={() => void register.refetch()} />
  }
  if (register.data === undefined) return <TillLoading />
  if (register.data === null) return <TillTrouble sentence={t('ouverture.inconnue')} />
  return children(register.data)
}
