// A chunk of its own: the charts are heavy.
import '@mantine/charts/styles.layer.css'
import '../texts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconScaleOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { gramsFromWire } from '@/lib/weight'
import { shortDayLabel } from '../../dates'
import { Answered } from '../../parts/answered'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import { today } from '../../period'
import { figuresQuery } from '../api/reception-query'
import type { Figures } from '../api/wire'
import { ReceptionFrame } from '../layout/reception-frame'
import { flowsFromWire, totalOf } from '../parts/flows'
import { comparedPeriod, periodOf } from './dashboard-period'
import type { DashboardSearch, Step } from './dashboard-search'
import { FlowChart } from './flow-chart'
import { FlowTotals } from './flow-totals'
import flows from './flows.module.css'
import { PeriodBar } from './period-bar'
import { Sectors } from './sectors'
import { ShareList } from './share-list'
import { SumLine } from './sum-line'

/** What came in and went out, for the meeting, the town and the éco-organismes. */
export function DashboardPage() {
  const { t } = useTranslation('adminReception')
  const search = useSearch({ from: '/dedans/admin/reception/tableau' })
  const navigate = useNavigate()
  const show = (next: DashboardSearch) =>
    void navigate({ to: '/admin/reception/tableau', search: next, replace: true })
  const period = periodOf(search, today())
  const compared = comparedPeriod(search, period)
  const now = useQuery(figuresQuery(period.from, period.to))
  const before = useQuery({ ...figuresQuery(compared?.from, compared?.to), enabled: compared !== null })
  return (
    <ReceptionFrame title={t('tableau.titre')}>
      <div className={`${stack.stack ?? ''} ${flows.flows ?? ''}`}>
        <PeriodBar search={search} period={period} onSearch={show} />
        <Answered query={now}>
          {(figures) => (
            <>
              {compared !== null && (
                <p className={stack.quiet}>
                  {t('tableau.compare', { du: shortDayLabel(compared.from), au: shortDayLabel(compared.to) })}
                </p>
              )}
              <FlowTotals figures={figures} before={compared === null ? undefined : before.data} />
              {figures.lignes === 0 ? (
                <EmptyState
                  icon={IconScaleOff}
                  title={t('tableau.videTitre')}
                  text={t('tableau.videTexte')}
                />
              ) : (
                <Breakdown
                  figures={figures}
                  from={period.from ?? figures.by_day[0]?.day ?? today()}
                  to={period.to ?? figures.by_day.at(-1)?.day ?? today()}
                  asked={search.pas}
                  onStep={(pas) => show({ ...search, pas })}
                />
              )}
            </>
          )}
        </Answered>
      </div>
    </ReceptionFrame>
  )
}

function Breakdown({
  figures,
  from,
  to,
  asked,
  onStep,
}: {
  figures: Figures
  from: string
  to: string
  asked: Step | undefined
  onStep: (step: Step) => void
}) {
  const { t } = useTranslation('adminReception')
  return (
    <>
      <SumLine figures={figures} />
      <FlowChart figures={figures} from={from} to={to} asked={asked} onStep={onStep} />
      <Section title={t('tableau.parCategorie')}>
        <ShareList
          label={t('tableau.parCategorie')}
          head={t('tableau.categorie')}
          rows={figures.by_category.map((row) => ({
            key: row.category_id,
            name: row.name,
            lignes: row.lignes,
            flows: flowsFromWire(row),
            total: totalOf(flowsFromWire(row)),
          }))}
        />
      </Section>
      <Section title={t('tableau.parCanal')}>
        <ShareList
          label={t('tableau.parCanal')}
          head={t('tableau.canal')}
          rows={figures.by_channel.map(({ channel_id, name, lignes, weight }) => ({
            key: channel_id ?? '',
            name: name ?? t('origine.canalNonDit'),
            lignes,
            total: gramsFromWire(weight),
          }))}
        />
      </Section>
      <Sectors figures={figures} fileName={`filieres-rep-${from}-${to}.csv`} />
    </>
  )
}
