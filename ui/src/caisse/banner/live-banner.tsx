import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import type { Live } from './live'
import classes from './live-banner.module.css'

/** How the day goes, quietly: not there at all rather than wrong, and not when the screen is short. */
export function LiveBanner({ live }: { live: Live | undefined }) {
  const { t } = useTranslation('caisse')
  if (live === undefined) return null
  const figures: [string, string][] = [
    [t('direct.dernier'), formatEuros(live.lastTicket)],
    [t('direct.session'), formatEuros(live.session)],
    [t('direct.jour'), formatEuros(live.day)],
    [t('direct.dons'), formatEuros(live.donations)],
    [t('direct.sorti'), formatKg(live.weightOut)],
    [t('direct.entre'), formatKg(live.weightIn)],
  ]
  return (
    <dl className={classes.banner} aria-label={t('direct.nom')} data-figures>
      {figures.map(([name, value]) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
