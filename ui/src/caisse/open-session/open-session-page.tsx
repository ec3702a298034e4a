import { useParams } from '@tanstack/react-router'
import { KeypadScope } from '@/kit/numpad/keypad-scope'
import { AlreadyOpen } from './already-open'
import { FloatForm } from './float-form'
import { OfRegister } from './of-register'

/** An ordinary day: the drawer is counted, then the till opens. */
export function OpenSessionPage() {
  const { registerId } = useParams({ from: '/dedans/caisse/ouverture/$registerId' })
  return (
    <OfRegister registerId={registerId}>
      {(register) =>
        register.sessionId === null ? (
          <KeypadScope>
            <FloatForm register={register} />
          </KeypadScope>
        ) : (
          <AlreadyOpen
            registerName={register.name}
            sessionId={register.sessionId}
            openedBy={register.openedBy}
          />
        )
      }
    </OfRegister>
  )
}
