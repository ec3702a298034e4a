import { CompositeChart } from '@mantine/charts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dayLabel, longDayLabel } from '../dates'
import { euros, figure } from '../format'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import { Table } from '../parts/table'
import { Tag } from '../parts/tag'
import { periodBefore } from '../period'
import { ChartFrame } from './chart-frame'
import { compareDays, evolution } from './comparison'
import { daysQuery, type Period } from './figures-query'

export function DaysChart({ period }: { period: Period }) {
  const { t } = useTranslation('admin')
  const now = useQuery(daysQuery(period))
  const before = useQuery(daysQuery({ ...period, ...periodBefore(period.from, period.to) }))
  const percent =
    now.data === undefined || before.data === undefined ? null : evolution(now.data, before.data)
  return (
    <Section
      title={t('chiffres.parJour')}
      tools={
        percent !== null && (
          <Tag tone={percent < 0 ? 'warn' : 'good'}>
            {t(percent < 0 ? 'chiffres.moins' : 'chiffres.plus', { pourcent: Math.abs(percent) })}
          </Tag>
        )
      }
    >
      <Answered query={now}>
        {(days) => {
          const rows = compareDays(period.from, period.to, days, before.data ?? [])
          return (
            <ChartFrame
              label={t('chiffres.parJour')}
              chart={
                <CompositeChart
                  h={280}
                  data={rows.map((row) => ({ ...row, label: dayLabel(row.day) }))}
                  dataKey="label"
                  withLegend
                  valueFormatter={(value) => euros(value)}
                  yAxisProps={{ width: 84 }}
                  maxBarWidth={36}
                  series={[
                    { name: 'sales', label: t('chiffres.periode'), color: 'var(--rc-accent)', type: 'bar' },
                    {
                      name: 'salesBefore',
                      label: t('chiffres.avant'),
                      color: 'var(--rc-line-strong)',
                      type: 'line',
                    },
                  ]}
                  curveType="linear"
                  withDots={false}
                />
              }
              table={
                <Table
                  label={t('chiffres.parJour')}
                  rows={rows}
                  rowKey={({ day }) => day}
                  columns={[
                    { key: 'day', name: t('chiffres.jour'), cell: ({ day }) => longDayLabel(day) },
                    {
                      key: 'tickets',
                      name: t('chiffres.tickets'),
                      isFigure: true,
                      cell: ({ tickets }) => figure(tickets),
                    },
                    {
                      key: 'sales',
                      name: t('chiffres.recettes'),
                      isFigure: true,
                      cell: ({ sales }) => euros(sales),
                    },
                    {
                      key: 'before',
                      name: t('chiffres.avant'),
                      isFigure: true,
                      cell: ({ salesBefore }) => euros(salesBefore),
                    },
                  ]}
                />
              }
            />
          )
        }}
      </Answered>
    </Section>
  )
}
