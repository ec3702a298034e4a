import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDayAndTime } from '@/lib/dates'
import { usePlaces } from '../api/use-places'
import type { SaleDetail } from '../api/wire'
import { shortMoment } from '../dates'
import { euros } from '../format'
import { Answered } from '../parts/answered'
import { ChangeList } from '../parts/change-list'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { Tag } from '../parts/tag'
import { saleQuery } from '../session/session-query'
import { Lines } from './lines'
import { NoteEditor } from './note-editor'
import { ReceiptTools } from './receipt-tools'
import classes from './ticket-dialog.module.css'

/** One ticket as it stands, what it was before, and what may still be put right. */
export function TicketDialog({
  saleId,
  sessionIsOpen,
  onClose,
}: {
  saleId: string | undefined
  sessionIsOpen: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('admin')
  const sale = useQuery({ ...saleQuery(saleId ?? ''), enabled: saleId !== undefined })
  return (
    <Modal
      opened={saleId !== undefined}
      onClose={onClose}
      size="min(920px, 94vw)"
      title={
        sale.data === undefined ? t('ticket.titre') : t('ticket.numero', { numero: sale.data.ticket_number })
      }
      closeButtonProps={{ 'aria-label': t('fermer'), size: 'lg' }}
    >
      <Answered query={sale}>{(detail) => <Ticket sale={detail} sessionIsOpen={sessionIsOpen} />}</Answered>
    </Modal>
  )
}

function Ticket({ sale, sessionIsOpen }: { sale: SaleDetail; sessionIsOpen: boolean }) {
  const { t } = useTranslation('admin')
  const { personName } = usePlaces()
  return (
    <div className={stack.stack}>
      <div className={stack.row}>
        <span className={stack.quiet}>
          {[formatDayAndTime(sale.created_at), personName(sale.operator_id)].filter(Boolean).join(' · ')}
        </span>
        {sale.is_training && <Tag tone="warn">{t('genres.virtual')}</Tag>}
        {sale.corrections.length > 0 && <Tag tone="warn">{t('journal.corrige')}</Tag>}
      </div>
      <Lines sale={sale} sessionIsOpen={sessionIsOpen} />
      <Amounts sale={sale} />
      <NoteEditor key={sale.note ?? ''} sale={sale} />
      {sale.corrections.length > 0 && (
        <Section title={t('ticket.corrections')}>
          <ul className={classes.corrections}>
            {sale.corrections.map((correction) => (
              <li key={correction.id}>
                <span className={stack.quiet}>
                  {[shortMoment(correction.corrected_at), correction.corrected_by_name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <ChangeList changes={correction.changes} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ReceiptTools sale={sale} />
    </div>
  )
}

function Amounts({ sale }: { sale: SaleDetail }) {
  const { t } = useTranslation('admin')
  const lines: [string, string][] = [[t('ticket.total'), euros(sale.total_amount)]]
  if (sale.donation != null && sale.donation > 0) lines.push([t('ticket.don'), euros(sale.donation)])
  for (const payment of sale.payments)
    lines.push([t('ticket.paye', { moyen: t(`moyens.${payment.payment_method}`) }), euros(payment.amount)])
  if (sale.change > 0) lines.push([t('ticket.rendu'), euros(sale.change)])
  return (
    <dl className={classes.amounts}>
      {lines.map(([name, amount], index) => (
        <div key={index} className={classes.amount} data-first={index === 0 || undefined}>
          <dt>{name}</dt>
          <dd data-figures>{amount}</dd>
        </div>
      ))}
    </dl>
  )
}
