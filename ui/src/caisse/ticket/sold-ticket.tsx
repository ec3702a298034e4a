import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import { PrintLine } from '../printing/print-line'
import { ReceiptActions } from '../printing/receipt-actions'
import type { SessionReport } from '../report/session-report'
import type { Catalogue } from '../sale/catalogue'
import classes from './last-tickets.module.css'
import { saleQuery } from './sale-query'

/** One ticket, as it was sold. */
export function SoldTicket({
  ticket,
  registerId,
  catalogue,
  onBack,
}: {
  ticket: SessionReport['tickets'][number]
  registerId: string
  catalogue: Catalogue
  onBack: () => void
}) {
  const { t } = useTranslation('caisse')
  const sale = useQuery(saleQuery(ticket.id))
  return (
    <div className={classes.sold}>
      <div className={classes.head}>
        <Button
          autoFocus
          variant="default"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          onClick={onBack}
        >
          {t('derniers.retour')}
        </Button>
        <h3>
          {t('ticket.numero', { numero: ticket.number })}, {formatTime(ticket.soldAt)}
        </h3>
      </div>
      {sale.isError && <ErrorNotice>{asProblem(sale.error).detail}</ErrorNotice>}
      {sale.data && (
        <ul className={classes.list}>
          {sale.data.lines.map((line) => (
            <li key={line.id} className={classes.row}>
              <strong>{catalogue.byId.get(line.category)?.name ?? t('derniers.article')}</strong>
              <span className={classes.amount}>{formatEuros(line.total)}</span>
              <span className={classes.quiet}>
                {[line.quantity > 1 && `× ${line.quantity}`, formatKg(line.weight), line.note]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.row}>
        <strong>{t('ticket.total')}</strong>
        <span className={classes.amount}>{formatEuros(ticket.total)}</span>
        {ticket.donation > 0 && (
          <span className={classes.quiet}>{t('ticket.don', { montant: formatEuros(ticket.donation) })}</span>
        )}
        {ticket.note !== null && <span className={classes.quiet}>{ticket.note}</span>}
      </div>
      <PrintLine saleId={ticket.id} registerId={registerId} />
      <ReceiptActions ticket={{ id: ticket.id, number: ticket.number }} registerId={registerId} />
    </div>
  )
}
