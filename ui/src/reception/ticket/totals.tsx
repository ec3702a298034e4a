import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import { type LigneContent, totalsOf } from './ligne'
import classes from './totals.module.css'

/** What the ticket weighs, and where it goes. */
export function Totals({ lignes }: { lignes: readonly LigneContent[] }) {
  const { t } = useTranslation('reception')
  const { total, ...flows } = totalsOf(lignes)
  return (
    <dl className={classes.totals} data-figures>
      {(['entree', 'direct', 'sortie'] as const).map((flow) => (
        <div key={flow} className={classes.flow} data-none={flows[flow] === 0 || undefined}>
          <dt>{t(`resume.${flow}`)}</dt>
          <dd>{formatKg(flows[flow])}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{t('depots.lignes', { count: lignes.length })}</dt>
        <dd>{formatKg(total)}</dd>
      </div>
    </dl>
  )
}
