import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import { dayFiguresQuery } from '../api/figures'
import { settingsQuery } from '../api/origin'
import classes from './day-figures.module.css'

/** How the day goes, quietly; not there at all rather than wrong. */
export function DayFigures() {
  const { t } = useTranslation('reception')
  const { data: settings } = useQuery(settingsQuery)
  const { data: day } = useQuery({ ...dayFiguresQuery, enabled: settings?.hasLiveFigures === true })
  if (settings?.hasLiveFigures === false) return null
  const figures = day && [
    [t('jour.entre'), formatKg(day.weightIn)],
    [t('jour.pesees'), String(day.lignes)],
    [t('jour.depots'), String(day.tickets)],
  ]
  return (
    <dl className={classes.strip} aria-label={t('jour.nom')} data-figures>
      {figures?.map(([name, value]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
