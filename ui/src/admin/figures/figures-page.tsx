// A chunk of its own: the charts are heavy, and nobody needs them to sell.
import '@mantine/charts/styles.layer.css'
import { useState } from 'react'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { usePlaces } from '../api/use-places'
import { PeriodField } from '../parts/period-field'
import stack from '../parts/stack.module.css'
import { presetPeriod, today } from '../period'
import filterClasses from '../sessions/filter-bar.module.css'
import { CategoriesSold } from './categories-sold'
import { DaysChart } from './days-chart'
import type { Period } from './figures-query'
import { HoursChart } from './hours-chart'
import { LiveFigures } from './live-figures'

export function FiguresPage() {
  const { t } = useTranslation('admin')
  const places = usePlaces()
  const [period, setPeriod] = useState<Period>(() => ({ ...presetPeriod('month', today()), site: null }))
  return (
    <PageFrame title={t('menu.chiffres')}>
      <div className={stack.stack}>
        <LiveFigures />
        <search className={filterClasses.row} aria-label={t('filtres.nom')}>
          <div className={filterClasses.period}>
            <PeriodField
              label={t('filtres.periode')}
              from={period.from}
              to={period.to}
              clearable={false}
              onPeriod={(from, to) => {
                if (from !== undefined && to !== undefined) setPeriod({ ...period, from, to })
              }}
            />
          </div>
          {places.sites.length > 1 && (
            <Select
              className={filterClasses.search}
              label={t('filtres.site')}
              placeholder={t('filtres.tous')}
              clearable
              data={places.sites}
              value={period.site}
              onChange={(site) => setPeriod({ ...period, site })}
            />
          )}
        </search>
        <DaysChart period={period} />
        <HoursChart period={period} />
        <CategoriesSold period={period} />
      </div>
    </PageFrame>
  )
}
