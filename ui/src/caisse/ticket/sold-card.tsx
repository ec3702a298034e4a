import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import type { Sold } from '../payment/create-sale'
import { PrintLine } from '../printing/print-line'
import { ReceiptActions } from '../printing/receipt-actions'
import classes from './sold-card.module.css'

/** The last sale, where its ticket was, until the next one has a line: the hands may go on. */
export function SoldCard({ sold, registerId }: { sold: Sold; registerId: string }) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.card}>
      <div className={classes.news} role="status">
        <IconCircleCheck size={44} stroke={1.6} className={classes.icon} aria-hidden />
        <p className={classes.title}>{t('ticket.vendu')}</p>
        <p className={classes.quiet}>{t('ticket.numero', { numero: sold.ticketNumber })}</p>
        {sold.change > 0 ? (
          <p className={classes.change}>
            <span>{t('ticket.rendre')}</span>
            <strong>{formatEuros(sold.change)}</strong>
          </p>
        ) : (
          <p className={classes.quiet}>{t('ticket.exact')}</p>
        )}
        {sold.donation > 0 && (
          <p className={classes.quiet}>{t('ticket.don', { montant: formatEuros(sold.donation) })}</p>
        )}
        <PrintLine saleId={sold.id} registerId={registerId} />
      </div>
      <ReceiptActions ticket={{ id: sold.id, number: sold.ticketNumber }} registerId={registerId} />
    </div>
  )
}
