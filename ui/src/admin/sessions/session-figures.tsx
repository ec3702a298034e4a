import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { euros, figure, kilos } from '../format'
import { FigureCards } from '../parts/figure-cards'
import type { Filters } from './filters'
import { summaryQuery } from './list-query'

/** What the period brought. Quiet when it cannot be told: the list matters more. */
export function SessionFigures({ filters }: { filters: Filters }) {
  const { t } = useTranslation('admin')
  const { data } = useQuery(summaryQuery(filters))
  if (data === undefined) return null
  return (
    <FigureCards
      label={t('resume.nom')}
      figures={[
        { name: t('resume.ventes'), value: euros(data.total_sales) },
        {
          name: t('resume.tickets'),
          value: figure(data.number_of_sales),
          more:
            data.number_of_sales === 0
              ? undefined
              : t('resume.panier', { montant: euros(data.total_sales / data.number_of_sales) }),
        },
        { name: t('resume.dons'), value: euros(data.total_donations) },
        { name: t('resume.poids'), value: kilos(data.total_weight_sold) },
        {
          name: t('resume.sessions'),
          value: figure(data.total_sessions),
          more: data.open_sessions === 0 ? undefined : t('resume.ouvertes', { count: data.open_sessions }),
        },
      ]}
    />
  )
}
