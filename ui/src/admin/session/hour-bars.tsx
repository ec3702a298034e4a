import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '@mantine/core'
import { euros } from '../format'
import { Section } from '../parts/section'
import classes from './hour-bars.module.css'
import type { SalesHour } from './timeline'

/** A day at a glance: a bar per hour, and the same in words for who does not see it. */
export function HourBars({ hours }: { hours: SalesHour[] }) {
  const { t } = useTranslation('admin')
  const most = Math.max(...hours.map(({ tickets }) => tickets))
  return (
    <Section title={t('session.parHeure')}>
      <ol className={classes.bars}>
        {hours.map(({ hour, tickets, amount }) => (
          <li
            key={hour}
            className={classes.hour}
            title={t('session.heure', { hour, count: tickets, montant: euros(amount) })}
          >
            <VisuallyHidden>
              {t('session.heure', { hour, count: tickets, montant: euros(amount) })}
            </VisuallyHidden>
            <span className={classes.count} aria-hidden data-figures>
              {tickets === 0 ? '' : tickets}
            </span>
            <span
              className={classes.bar}
              style={{ height: `${Math.round((100 * tickets) / most)}%` }}
              aria-hidden
            />
            <span className={classes.name} aria-hidden>
              {hour} h
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
