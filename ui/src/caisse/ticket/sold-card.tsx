import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import type { Sold } from '../payment/create-sale'
import classes from './sold-card.module.css'

/** The last sale, where its ticket was, until the next one has a line: the hands may go on. */
export function SoldCard({ sold }: { sold: Sold }) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.card} role="status">
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
    </div>
  )
}
