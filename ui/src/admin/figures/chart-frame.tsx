import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './chart-frame.module.css'

/** A picture for those who look, and the same figures in a table for everybody. */
export function ChartFrame({ label, chart, table }: { label: string; chart: ReactNode; table: ReactNode }) {
  const { t } = useTranslation('admin')
  return (
    <div className={classes.frame}>
      <div role="img" aria-label={t('chiffres.dessin', { titre: label })}>
        {chart}
      </div>
      <details className={classes.details}>
        <summary className={classes.summary}>{t('chiffres.tableau')}</summary>
        {table}
      </details>
    </div>
  )
}
