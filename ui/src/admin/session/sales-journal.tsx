import { useRef } from 'react'
import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { formatTime } from '@/lib/dates'
import type { SessionDetail, SessionSale } from '../api/wire'
import { euros, kilos } from '../format'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { Tag } from '../parts/tag'
import classes from './sales-journal.module.css'

const USUAL_ROW_PX = 60

/** Every ticket of the session. A thousand of them scroll as one: only those in sight are drawn. */
export function SalesJournal({
  session,
  onTicket,
}: {
  session: SessionDetail
  onTicket: (saleId: string) => void
}) {
  const { t } = useTranslation('admin')
  if (session.sales.length === 0)
    return (
      <Section title={t('journal.titre')}>
        <p className={stack.quiet}>{t('journal.aucun')}</p>
      </Section>
    )
  return (
    <Section title={t('journal.titre')}>
      <Rows session={session} onTicket={onTicket} />
    </Section>
  )
}

function Rows({ session, onTicket }: { session: SessionDetail; onTicket: (saleId: string) => void }) {
  const { t } = useTranslation('admin')
  const { sales } = session
  const scroller = useRef<HTMLDivElement>(null)
  // Its answers change without its identity: the compiler leaves this component alone, which is right.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: sales.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    overscan: 12,
    getItemKey: (index) => sales[index]?.id ?? index,
  })
  const visible = rows.getVirtualItems()
  const above = visible[0]?.start ?? 0
  const below = rows.getTotalSize() - (visible.at(-1)?.end ?? 0)

  return (
    <div ref={scroller} className={classes.scroll}>
      <table className={classes.table} aria-label={t('journal.titre')} aria-rowcount={sales.length + 1}>
        <thead>
          <tr>
            <th scope="col">{t('journal.ticket')}</th>
            <th scope="col">{t('journal.personne')}</th>
            <th scope="col">{t('journal.paiement')}</th>
            <th scope="col" data-figure>
              {t('journal.total')}
            </th>
            <th scope="col" data-figure>
              {t('journal.don')}
            </th>
            <th scope="col" data-figure>
              {t('journal.poids')}
            </th>
            <th scope="col">{t('journal.note')}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} />}
          {visible.map(({ index }) => {
            const sale = sales[index]
            return sale === undefined ? null : (
              <tr
                key={sale.id}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={classes.row}
              >
                <TicketCells sale={sale} hasHour={session.kind !== 'deferred'} onTicket={onTicket} />
              </tr>
            )
          })}
          {below > 0 && <Spacer height={below} />}
        </tbody>
      </table>
    </div>
  )
}

const Spacer = ({ height }: { height: number }) => (
  <tr aria-hidden style={{ height }}>
    <td colSpan={7} className={classes.spacer} />
  </tr>
)

function TicketCells({
  sale,
  hasHour,
  onTicket,
}: {
  sale: SessionSale
  hasHour: boolean
  onTicket: (saleId: string) => void
}) {
  const { t } = useTranslation('admin')
  return (
    <>
      <td>
        <span className={stack.row}>
          <Button variant="subtle" className={classes.ticket} onClick={() => onTicket(sale.id)}>
            {t('journal.numero', { numero: sale.ticket_number })}
          </Button>
          {hasHour && <span className={classes.quiet}>{formatTime(sale.created_at)}</span>}
          {sale.is_corrected && <Tag tone="warn">{t('journal.corrige')}</Tag>}
        </span>
      </td>
      <td>{sale.operator_name ?? '–'}</td>
      <td>
        {sale.payments.length === 0
          ? sale.payment_method != null && t(`moyens.${sale.payment_method}`)
          : sale.payments.map((payment) => (
              <div key={payment.id} className={classes.payment}>
                {t(`moyens.${payment.payment_method}`)} <span data-figures>{euros(payment.amount)}</span>
              </div>
            ))}
      </td>
      <td data-figure>
        <strong>{euros(sale.total_amount)}</strong>
      </td>
      <td data-figure>{sale.donation != null && sale.donation > 0 ? euros(sale.donation) : ''}</td>
      <td data-figure>{kilos(sale.total_weight)}</td>
      <td className={classes.note}>{sale.note}</td>
    </>
  )
}
