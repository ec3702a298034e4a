import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import classes from './outcome.module.css'
import { donationOf, type Payment, preview } from './payment'

/** What Enter would make of it: what is still to pay, or what goes back into the customer's hand. */
export function Outcome({ payment }: { payment: Payment }) {
  const { t } = useTranslation('caisse')
  const after = preview(payment)
  const surplus = after.donation - donationOf(payment)
  return (
    <div role="status">
      <p className={classes.outcome}>
        {after.rest === 0 && after.change === 0 ? (
          <span className={classes.exact}>{t('paiement.exactement')}</span>
        ) : (
          <>
            <span>{after.rest > 0 ? t('paiement.reste') : t('paiement.rendre')}</span>
            <strong>{formatEuros(after.rest > 0 ? after.rest : after.change)}</strong>
          </>
        )}
      </p>
      {surplus > 0 && (
        <p className={classes.quiet}>{t('paiement.donAuto', { montant: formatEuros(surplus) })}</p>
      )}
    </div>
  )
}
