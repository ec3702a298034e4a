import { useTranslation } from 'react-i18next'
import type { SessionDetail } from '../api/wire'
import { euros, figure } from '../format'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { Table } from '../parts/table'

export function Payments({ session }: { session: SessionDetail }) {
  const { t } = useTranslation('admin')
  return (
    <Section title={t('session.moyens')}>
      {session.payments.length === 0 ? (
        <p className={stack.quiet}>{t('session.aucunPaiement')}</p>
      ) : (
        <Table
          label={t('session.moyens')}
          rows={session.payments}
          rowKey={(row) => row.payment_method}
          columns={[
            { key: 'method', name: t('session.moyen'), cell: (row) => t(`moyens.${row.payment_method}`) },
            { key: 'count', name: t('session.tickets'), isFigure: true, cell: (row) => figure(row.count) },
            { key: 'amount', name: t('session.recu'), isFigure: true, cell: (row) => euros(row.amount) },
          ]}
        />
      )}
    </Section>
  )
}
