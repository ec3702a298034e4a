import { BarChart } from '@mantine/charts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { gramsFromWire } from '@/lib/weight'
import { figure, kilos } from '../format'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { Table } from '../parts/table'
import { ChartFrame } from './chart-frame'
import { categoriesSoldQuery, type Period } from './figures-query'

const ROW_PX = 34
const kilograms = (grams: number) => kilos((grams / 1000).toFixed(3))

/** What left the shop, by main category, heaviest first. */
export function CategoriesSold({ period }: { period: Period }) {
  const { t } = useTranslation('admin')
  const categories = useQuery(categoriesSoldQuery(period))
  return (
    <Section title={t('chiffres.parCategorie')}>
      <Answered query={categories}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={stack.quiet}>{t('chiffres.rien')}</p>
          ) : (
            <ChartFrame
              label={t('chiffres.parCategorie')}
              chart={
                <BarChart
                  h={60 + ROW_PX * rows.length}
                  orientation="vertical"
                  data={rows.map((row) => ({
                    name: row.category_name,
                    grams: gramsFromWire(row.total_weight),
                  }))}
                  dataKey="name"
                  yAxisProps={{ width: 190 }}
                  valueFormatter={kilograms}
                  series={[{ name: 'grams', label: t('chiffres.poids'), color: 'var(--rc-accent)' }]}
                />
              }
              table={
                <Table
                  label={t('chiffres.parCategorie')}
                  rows={rows}
                  rowKey={({ category_name }) => category_name}
                  columns={[
                    { key: 'name', name: t('chiffres.categorie'), cell: (row) => row.category_name },
                    {
                      key: 'items',
                      name: t('chiffres.articles'),
                      isFigure: true,
                      cell: (row) => figure(row.total_items),
                    },
                    {
                      key: 'weight',
                      name: t('chiffres.poids'),
                      isFigure: true,
                      cell: (row) => kilos(row.total_weight),
                    },
                  ]}
                />
              }
            />
          )
        }
      </Answered>
    </Section>
  )
}
