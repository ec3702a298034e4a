import { BarChart } from '@mantine/charts'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatKg, gramsFromWire } from '@/lib/weight'
import { figure } from '../../format'
import type { Day } from '../../day'
import { ChartFrame } from '../../figures/chart-frame'
import { Section } from '../../parts/section'
import { type Column, Table } from '../../parts/table'
import type { Figures } from '../api/wire'
import { columnKg } from '../parts/column-kg'
import { FLOWS, flowsFromWire, totalOf } from '../parts/flows'
import type { Step } from './dashboard-search'
import { barLabel, groupLabel } from './group-words'
import { type Group, groupDays, stepFor, stepsFor } from './grouping'
import { FlowFoot } from './flow-foot'

/** What passed along the period, one bar by day, week or month, its three ways one on another. */
export function FlowChart({
  figures,
  from,
  to,
  asked,
  onStep,
}: {
  figures: Figures
  from: Day
  to: Day
  asked: Step | undefined
  onStep: (step: Step) => void
}) {
  const { t } = useTranslation('adminReception')
  const steps = stepsFor(from, to)
  const step = stepFor(from, to, asked)
  const days = figures.by_day.map((day) => ({ day: day.day, ...flowsFromWire(day) }))
  const groups = groupDays(days, from, to, step)
  const kg = columnKg(days.flatMap((day) => FLOWS.map((flow) => day[flow])))
  const label = t(`tableau.par.${step}`)
  const columns: Column<Group>[] = [
    { key: 'when', name: t(`tableau.pas.${step}`), cell: (group) => groupLabel(group, step) },
    ...FLOWS.map((flow) => ({
      key: flow,
      name: t(`flux.court.${flow}`),
      isFigure: true,
      cell: (group: Group) => kg(group[flow]),
    })),
    {
      key: 'total',
      name: t('flux.court.total'),
      isFigure: true,
      cell: (group) => <strong>{kg(totalOf(group))}</strong>,
    },
  ]
  return (
    <Section
      title={label}
      tools={
        steps.length > 1 && (
          <SegmentedControl<Step>
            size="md"
            aria-label={t('tableau.decoupage')}
            value={step}
            onChange={onStep}
            data={steps.map((value) => ({ value, label: t(`tableau.pas.${value}`) }))}
          />
        )
      }
    >
      <ChartFrame
        label={label}
        chart={
          <BarChart
            h={300}
            type="stacked"
            data={groups.map((group) => ({ ...group, label: barLabel(group, step) }))}
            dataKey="label"
            withLegend
            legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
            maxBarWidth={44}
            valueFormatter={formatKg}
            yAxisProps={{
              width: 84,
              tickFormatter: (grams: number) => t('tableau.kg', { poids: figure(grams / 1000) }),
            }}
            series={FLOWS.map((flow) => ({
              name: flow,
              label: t(`flux.${flow}`),
              color: `var(--flow-${flow})`,
            }))}
          />
        }
        table={
          <Table
            label={label}
            rows={groups}
            rowKey={(group) => group.from}
            columns={columns}
            footer={<FlowFoot flows={flowsFromWire(figures)} total={gramsFromWire(figures.total)} kg={kg} />}
          />
        }
      />
    </Section>
  )
}
