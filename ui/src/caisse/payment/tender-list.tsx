import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import type { SaleCommands } from '../sale/sale-commands'
import { dueOf, type Payment, tendered } from './payment'
import classes from './tender-list.module.css'

/** What was already handed over, and what that leaves to pay. */
export function TenderList({
  payment,
  isDisabled,
  commands,
}: {
  payment: Payment
  isDisabled: boolean
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  if (payment.tenders.length === 0) return null
  const rest = Math.max(0, dueOf(payment) - tendered(payment))
  return (
    <div className={classes.box}>
      <ul className={classes.list} aria-label={t('paiement.recus')}>
        {payment.tenders.map(({ method, amount }, index) => (
          <li key={index} className={classes.tender}>
            <span>{t(`moyens.${method}`)}</span>
            <strong>{formatEuros(amount)}</strong>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="command"
              disabled={isDisabled}
              aria-label={t('paiement.retirer', {
                montant: formatEuros(amount),
                moyen: t(`moyens.${method}`),
              })}
              onClick={() => commands.payment({ type: 'removeTender', index })}
            >
              <IconX size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <p className={classes.rest}>
        <span>{t('paiement.reste')}</span>
        <strong>{formatEuros(rest)}</strong>
      </p>
    </div>
  )
}
