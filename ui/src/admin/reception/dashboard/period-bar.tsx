import { SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../day'
import { PeriodField } from '../../parts/period-field'
import {
  COMPARISONS,
  type DashboardPreset,
  type DashboardSearch,
  presetOf,
  PRESETS,
  readDashboard,
} from './dashboard-search'
import type { Period } from './dashboard-period'
import classes from './period-bar.module.css'

/** Which days, and beside which others. */
export function PeriodBar({
  search,
  period,
  onSearch,
}: {
  search: DashboardSearch
  period: Period
  onSearch: (search: DashboardSearch) => void
}) {
  const { t } = useTranslation('adminReception')
  const preset = presetOf(search)
  const change = (part: Record<string, unknown>) =>
    onSearch(readDashboard({ ...search, du: undefined, au: undefined, pas: undefined, ...part }))
  const chosen = (from: Day | undefined, to: Day | undefined) => change({ du: from, au: to })
  return (
    <search className={classes.bar} aria-label={t('filtres.nom')}>
      <SegmentedControl<DashboardPreset | 'choisie'>
        size="md"
        aria-label={t('filtres.periode')}
        value={preset ?? 'choisie'}
        onChange={(periode) => change({ periode })}
        data={[
          ...PRESETS.map((value) => ({ value, label: t(`tableau.periodes.${value}`) })),
          // Days chosen one by one: said here, chosen beside.
          ...(preset === null ? [{ value: 'choisie' as const, label: t('tableau.periodes.choisie') }] : []),
        ]}
      />
      <div className={classes.dates}>
        <PeriodField
          label={t('tableau.dates')}
          from={period.from}
          to={period.to}
          clearable={false}
          onPeriod={chosen}
        />
      </div>
      <Select
        className={classes.comparison}
        label={t('tableau.comparer')}
        allowDeselect={false}
        disabled={preset === 'tout'}
        data={COMPARISONS.map((value) => ({ value, label: t(`tableau.comparaisons.${value}`) }))}
        value={preset === 'tout' ? 'rien' : (search.comparer ?? 'avant')}
        onChange={(comparer) => onSearch(readDashboard({ ...search, comparer }))}
      />
    </search>
  )
}
