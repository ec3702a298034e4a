import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconCalendar, IconLockOpen } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { asProblem } from '@/lib/api/problem'
import { bookDayToWire, type CalendarDay } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import { usePerson } from '@/lib/session/session-store'
import { BackToChoice } from '../layout/back-to-choice'
import { BigAmount } from '../layout/big-amount'
import { CashCountFields, cashTotal, NOTHING_COUNTED, piecesOf, TOTAL_ONLY } from '../layout/cash-count'
import { ScopeKeypad } from '../layout/scope-keypad'
import { SessionBand } from '../layout/session-band'
import { TillColumns } from '../layout/till-columns'
import { WorkCard } from '../layout/work-card'
import { useOpenSession } from './open-session'
import type { OpenableRegister } from './registers'

interface Book {
  day: CalendarDay
  onChangeDay: () => void
}

/** What is in the drawer before the first sale: counted now or, for a paper book, read in it. */
export function FloatForm({ register, book }: { register: OpenableRegister; book?: Book }) {
  const { t } = useTranslation('caisse')
  const person = usePerson()
  const navigate = useNavigate()
  const words = book === undefined ? 'ouverture' : 'cahier'
  const [count, setCount, forgetCount] = useLocalStorage({
    key: `recyclique.${words}.${register.id}.${book?.day ?? ''}`,
    defaultValue: book === undefined ? NOTHING_COUNTED : TOTAL_ONLY,
    getInitialValueInEffect: false,
  })
  const open = useOpenSession((sessionId) => {
    forgetCount()
    void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId }, replace: true })
  })
  const total = cashTotal(count)

  const submit = () =>
    open.mutate({
      key: crypto.randomUUID(),
      kind: book === undefined ? 'real' : 'deferred',
      day: book?.day ?? null,
      operatorId: person.id,
      siteId: register.siteId,
      registerId: register.id,
      float: total,
      pieces: piecesOf(count),
    })

  return (
    <KioskFrame
      title={t(`${words}.titre`)}
      context={register.name}
      band={book && <SessionBand kind="deferred" openedAt={bookDayToWire(book.day)} />}
      actions={<BackToChoice />}
    >
      <TillColumns
        keypad={<ScopeKeypad way={count.mode} />}
        work={
          <WorkCard title={t('ouverture.fond')} hint={t(`${words}.consigne`)}>
            <CashCountFields count={count} totalLabel={t('ouverture.montant')} onChange={setCount} />
          </WorkCard>
        }
        money={
          <WorkCard
            title={register.name}
            hint={person.name}
            foot={
              <>
                {open.error && <ErrorNotice>{asProblem(open.error).detail}</ErrorNotice>}
                <BigAmount label={t('ouverture.total')} amount={formatEuros(total)} />
                <Button
                  size="pay"
                  fullWidth
                  data-keypad-end
                  loading={open.isPending || open.isSuccess}
                  leftSection={<IconLockOpen size={24} aria-hidden />}
                  onClick={submit}
                >
                  {total === 0 ? t(`${words}.vide`) : t(`${words}.ouvrir`)}
                </Button>
              </>
            }
          >
            <p style={{ margin: 0 }}>{t(`${words}.pourquoi`)}</p>
            {book && (
              <Button
                variant="default"
                leftSection={<IconCalendar size={20} aria-hidden />}
                onClick={book.onChangeDay}
              >
                {t('cahier.changer')}
              </Button>
            )}
          </WorkCard>
        }
      />
    </KioskFrame>
  )
}
