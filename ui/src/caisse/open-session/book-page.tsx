import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { KeypadScope } from '@/kit/numpad/keypad-scope'
import { BookDay } from './book-day'
import { bookOfDayQuery } from './book-query'
import { FloatForm } from './float-form'
import { OfRegister } from './of-register'

/** A paper book: first its day, then what the drawer held that morning. */
export function BookPage() {
  const from = '/dedans/caisse/cahier/$registerId'
  const { registerId } = useParams({ from })
  const { jour } = useSearch({ from })
  const navigate = useNavigate()
  const begun = useQuery(bookOfDayQuery(jour ?? null))
  const go = (day: string | undefined) =>
    void navigate({
      to: '/caisse/cahier/$registerId',
      params: { registerId },
      search: day === undefined ? {} : { jour: day },
    })

  return (
    <OfRegister registerId={registerId}>
      {(register) =>
        jour !== undefined && begun.data === null ? (
          <KeypadScope>
            <FloatForm register={register} book={{ day: jour, onChangeDay: () => go(undefined) }} />
          </KeypadScope>
        ) : (
          <BookDay register={register} initial={jour ?? null} onChosen={go} />
        )
      }
    </OfRegister>
  )
}
