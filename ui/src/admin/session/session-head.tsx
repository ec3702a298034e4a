import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import type { SessionDetail } from '../api/wire'
import { shortMoment } from '../dates'
import { duration, euros, figure, kilos } from '../format'
import { FigureCards } from '../parts/figure-cards'
import stack from '../parts/stack.module.css'

export function SessionHead({ session, opener }: { session: SessionDetail; opener: string | null }) {
  const { t } = useTranslation('admin')
  const opened =
    session.kind === 'deferred'
      ? t('session.cahierDu', { date: formatDay(session.opened_at) })
      : t('session.ouverteLe', { date: shortMoment(session.opened_at) })
  const closed =
    session.closed_at === null || session.closed_at === undefined
      ? undefined
      : t('session.fermeeLe', { date: shortMoment(session.closed_at) })
  const length =
    closed === undefined || session.kind === 'deferred'
      ? undefined
      : duration(session.opened_at, session.closed_at ?? '')
  return (
    <div className={stack.near}>
      <p className={stack.quiet}>
        {[
          opener,
          session.site_name,
          opened,
          closed,
          length,
          session.z_number == null ? undefined : t('session.z', { numero: session.z_number }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <FigureCards
        label={t('session.chiffres')}
        figures={[
          { name: t('session.ventes'), value: euros(session.total_sales) },
          { name: t('session.tickets'), value: figure(session.number_of_sales) },
          { name: t('session.dons'), value: euros(session.total_donations) },
          { name: t('session.poids'), value: kilos(session.total_weight_out) },
          {
            name: t('session.fond'),
            value: euros(session.initial_amount),
            more:
              session.cash_in === 0 && session.cash_out === 0
                ? undefined
                : t('session.mouvements', { entre: euros(session.cash_in), sorti: euros(session.cash_out) }),
          },
        ]}
      />
    </div>
  )
}
