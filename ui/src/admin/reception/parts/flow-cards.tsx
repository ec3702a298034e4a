import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import { FigureCards } from '../../parts/figure-cards'
import { FLOWS, type FlowGrams, totalOf } from './flows'

/** What passed, and by which way: the same four figures in the same order on every page. */
export function FlowCards({ label, flows, more }: { label: string; flows: FlowGrams; more?: string }) {
  const { t } = useTranslation('adminReception')
  return (
    <FigureCards
      label={label}
      figures={[
        { name: t('flux.total'), value: formatKg(totalOf(flows)), more },
        ...FLOWS.map((flow) => ({ name: t(`flux.${flow}`), value: formatKg(flows[flow]) })),
      ]}
    />
  )
}
