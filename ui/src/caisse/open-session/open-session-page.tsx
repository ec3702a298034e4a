import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { KeypadScope } from '@/kit/numpad/keypad-scope'
import { asProblem } from '@/lib/api/problem'
import { TillLoading, TillTrouble } from '../layout/till-state'
import { AlreadyOpen } from './already-open'
import { FloatForm } from './float-form'
import { registerQuery } from './registers'

export function OpenSessionPage() {
  const { t } = useTranslation('caisse')
  const { registerId } = useParams({ from: '/dedans/caisse/ouverture/$registerId' })
  const register = useQuery(registerQuery(registerId))

  if (register.isLoadingError) {
    return <TillTrouble sentence={asProblem(register.error).detail} onRetry={() => void register.refetch()} />
  }
  if (register.data === undefined) return <TillLoading />
  if (register.data === null) return <TillTrouble sentence={t('ouverture.inconnue')} />
  if (register.data.sessionId !== null) {
    return (
      <AlreadyOpen
        registerName={register.data.name}
        sessionId={register.data.sessionId}
        openedBy={register.data.openedBy}
      />
    )
  }
  return (
    <KeypadScope>
      <FloatForm register={register.data} />
    </KeypadScope>
  )
}
