import { useState } from 'react'
import { Button } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/fr'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { type CalendarDay, calendarDay, formatBookDay } from '@/lib/dates'
import { usePerson } from '@/lib/session/session-store'
import '../texts'
import { openPostesQuery, useOpenPoste } from '../api/postes'
import { Allowed } from '../parts/allowed'
import { BackHome } from '../parts/back-home'
import classes from './book-page.module.css'

export function BookPage() {
  return (
    <Allowed>
      <Book />
    </Allowed>
  )
}

/** The day a paper book tells: a square of the calendar, sent as it reads, in any time zone. */
function Book() {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  const { role, scope } = usePerson()
  const [day, setDay] = useState<CalendarDay | null>(null)
  const { data: postes = [] } = useQuery(openPostesQuery)
  const open = useOpenPoste()
  const [key] = useState(() => crypto.randomUUID())
  const begun = day !== null && postes.some((poste) => poste.day === day && poste.isHere)
  const goHome = () => void navigate({ to: '/reception' })
  const isAdmin = role === 'admin' || role === 'super-admin'
  // A code typed in front of everybody gives the rights of the bench, not those of the office.
  const mayType = isAdmin && scope === 'full'
  return (
    <PageFrame title={t('cahier.titre')} actions={<BackHome />}>
      {mayType ? (
        <div className={classes.columns}>
          <DatePicker
            className={classes.calendar}
            size="lg"
            locale="fr"
            firstDayOfWeek={1}
            hideOutsideDates
            maxDate={calendarDay(new Date())}
            value={day}
            ariaLabels={{
              previousMonth: t('cahier.moisAvant'),
              nextMonth: t('cahier.moisApres'),
              monthLevelControl: t('cahier.choisirMois'),
              yearLevelControl: t('cahier.choisirAnnee'),
            }}
            onChange={setDay}
          />
          <div className={classes.words}>
            <p className={classes.quiet}>{t('cahier.explication')}</p>
            <div className={classes.day} role="status">
              <span className={classes.quiet}>{t('cahier.choisi')}</span>
              <strong>{day === null ? t('cahier.aucun') : formatBookDay(day)}</strong>
            </div>
            {begun && <ErrorNotice tone="warn">{t('cahier.ouvert')}</ErrorNotice>}
            {open.error && <ErrorNotice>{asProblem(open.error).detail}</ErrorNotice>}
            <Button
              size="pay"
              disabled={day === null}
              loading={open.isPending}
              onClick={() =>
                begun ? goHome() : open.mutate({ key: `${key}-${day ?? ''}`, day }, { onSuccess: goHome })
              }
            >
              {t(begun ? 'cahier.reprendre' : 'cahier.commencer')}
            </Button>
          </div>
        </div>
      ) : (
        <EmptyState
          icon={IconKey}
          title={t(isAdmin ? 'cahier.motDePasseTitre' : 'cahier.reserve')}
          text={t(isAdmin ? 'cahier.motDePasse' : 'cahier.reserveTexte')}
          action={
            isAdmin && (
              <Button
                size="pay"
                autoFocus
                onClick={() => void navigate({ to: '/connexion', search: { suite: '/reception/cahier' } })}
              >
                {t('cahier.connecter')}
              </Button>
            )
          }
        />
      )}
    </PageFrame>
  )
}
