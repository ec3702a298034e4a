import { type KeyboardEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/fr'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { type CalendarDay, calendarDay, formatBookDay } from '@/lib/dates'
import { digitOf } from '@/lib/keyboard'
import { formatEuros } from '@/lib/money'
import { BackToChoice } from '../layout/back-to-choice'
import classes from './book-day.module.css'
import { bookOfDayQuery } from './book-query'
import type { OpenableRegister } from './registers'
import { parseTypedDay, typedDay } from './typed-day'

/** Which day the book is of: typed or touched. A book already begun is gone on with, never typed twice. */
export function BookDay({
  register,
  initial,
  onChosen,
}: {
  register: OpenableRegister
  initial: CalendarDay | null
  onChosen: (day: CalendarDay) => void
}) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const today = calendarDay(new Date())
  const [text, setText] = useState(initial === null ? '' : typedDay(initial))
  const [isAsked, setAsked] = useState(false)
  const typed = parseTypedDay(text, today)
  const day = typed !== null && typed <= today ? typed : null
  const begun = useQuery(bookOfDayQuery(day))
  const found = day === null ? undefined : begun.data

  const error = (): string | null => {
    if (typed !== null && typed > today) return t('cahier.futur')
    return isAsked && typed === null ? t('cahier.illisible') : null
  }
  const go = () => {
    setAsked(true)
    if (day === null || found === undefined) return
    if (found === null) onChosen(day)
    else void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId: found.sessionId } })
  }
  /** The digit row of a French keyboard, without Shift, as everywhere at the till. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const digit = event.ctrlKey || event.metaKey || event.key === '-' ? null : digitOf(event.key)
    if (digit === null || digit === event.key) return
    event.preventDefault()
    setText(text + digit)
  }

  return (
    <PageFrame title={t('cahier.titre')} context={register.name} actions={<BackToChoice />}>
      <form
        className={classes.columns}
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <div className={classes.words}>
          <p className={classes.hint}>{t('cahier.explication')}</p>
          <TextInput
            label={t('cahier.jour')}
            description={t('cahier.jourConseil')}
            placeholder="JJ/MM/AAAA"
            autoComplete="off"
            data-autofocus
            ref={(field) => field?.focus({ preventScroll: true })}
            value={text}
            error={error()}
            onKeyDown={onKeyDown}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p className={classes.day} role="status">
            {day !== null && formatBookDay(day)}
          </p>
          {begun.error && <ErrorNotice>{asProblem(begun.error).detail}</ErrorNotice>}
          {found && (
            <ErrorNotice tone="warn">
              {t('cahier.commence', { count: found.ticketCount, total: formatEuros(found.sales) })}
            </ErrorNotice>
          )}
          <Button type="submit" size="pay" loading={day !== null && begun.isFetching}>
            {found ? t('cahier.reprendre') : t('cahier.continuer')}
          </Button>
        </div>
        <DatePicker
          className={classes.calendar}
          size="lg"
          locale="fr"
          firstDayOfWeek={1}
          hideOutsideDates
          maxDate={today}
          value={day}
          {...(day === null ? {} : { date: day })}
          ariaLabels={{
            previousMonth: t('cahier.moisAvant'),
            nextMonth: t('cahier.moisApres'),
            monthLevelControl: t('cahier.choisirMois'),
            yearLevelControl: t('cahier.choisirAnnee'),
          }}
          onChange={(chosen) => setText(chosen === null ? '' : typedDay(chosen))}
        />
      </form>
    </PageFrame>
  )
}
