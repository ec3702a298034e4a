import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import { figure } from '../../format'
import type { Figures } from '../api/wire'
import { FLOWS, flowsFromWire, totalOf } from '../parts/flows'
import { evolution } from './dashboard-period'
import classes from './flow-totals.module.css'

/** Four large quiet totals, each with its difference in words. */
export function FlowTotals({ figures, before }: { figures: Figures; before: Figures | undefined }) {
  const { t } = useTranslation('adminReception')
  const now = flowsFromWire(figures)
  const earlier = before === undefined ? undefined : flowsFromWire(before)
  return (
    <dl className={classes.totals} aria-label={t('tableau.totaux')}>
      <div className={classes.total} data-main>
        <dt className={classes.name}>{t('flux.total')}</dt>
        <dd className={classes.value} data-figures>
          {formatKg(totalOf(now))}
        </dd>
        {earlier !== undefined && <Difference now={totalOf(now)} before={totalOf(earlier)} />}
        <dd className={classes.more}>
          {t('tickets.nombre', { count: figures.tickets })} · {t('ticket.lignes', { count: figures.lignes })}
        </dd>
      </div>
      {FLOWS.map((flow) => (
        <div key={flow} className={classes.total} data-flow={flow}>
          <dt className={classes.name}>{t(`flux.${flow}`)}</dt>
          <dd className={classes.value} data-figures>
            {formatKg(now[flow])}
          </dd>
          {earlier !== undefined && <Difference now={now[flow]} before={earlier[flow]} />}
        </div>
      ))}
    </dl>
  )
}

function Difference({ now, before }: { now: number; before: number }) {
  const { t } = useTranslation('adminReception')
  const percent = evolution(now, before)
  if (percent === null) return <dd className={classes.difference}>{t('tableau.rienAvant')}</dd>
  const Picture = percent === 0 ? IconEqual : percent > 0 ? IconArrowUpRight : IconArrowDownRight
  const key = percent === 0 ? 'egal' : percent > 0 ? 'plus' : 'moins'
  return (
    <dd className={classes.difference}>
      <Picture size={18} aria-hidden />
      <span>
        <strong>{t(`tableau.${key}`, { pourcent: figure(Math.abs(percent)) })}</strong>{' '}
        {t('tableau.contre', { poids: formatKg(before) })}
      </span>
    </dd>
  )
}
