import { BarChart } from '@mantine/charts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { Table } from '../parts/table'
import { ChartFrame } from './chart-frame'
import { hoursQuery, type Period } from './figures-query'

const mean = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** When the shop is full: the mean number of tickets of each hour. */
export function HoursChart({ period }: { period: Period }) {
  const { t } = useTranslation('admin')
  const hours = useQuery(hoursQuery(period))
  return (
    <Section title={t('chiffres.parHeure')}>
      <Answered query={hours}>
        {(rows) => {
          const worked = rows.filter(({ tickets }) => tickets > 0)
          if (worked.length === 0) return <p className={stack.quiet}>{t('chiffres.rien')}</p>
          const shown = rows.filter(
            ({ hour }) => hour >= (worked[0]?.hour ?? 0) && hour <= (worked.at(-1)?.hour ?? 23),
          )
          return (
            <ChartFrame
              label={t('chiffres.parHeure')}
              chart={
                <BarChart
                  h={220}
                  data={shown.map(({ hour, tickets }) => ({ tickets, label: t('chiffres.heure', { hour }) }))}
                  dataKey="label"
                  maxBarWidth={48}
                  valueFormatter={(value) => mean.format(value)}
                  series={[{ name: 'tickets', label: t('chiffres.tickets'), color: 'var(--rc-accent)' }]}
                />
              }
              table={
                <Table
                  label={t('chiffres.parHeure')}
                  rows={shown}
                  rowKey={({ hour }) => String(hour)}
                  columns={[
                    {
                      key: 'hour',
                      name: t('chiffres.heureTitre'),
                      cell: ({ hour }) => t('chiffres.heure', { hour }),
                    },
                    {
                      key: 'tickets',
                      name: t('chiffres.moyenne'),
                      isFigure: true,
                      cell: ({ tickets }) => mean.format(tickets),
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
