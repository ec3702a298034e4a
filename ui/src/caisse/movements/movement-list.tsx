import { useTranslation } from 'react-i18next'
import { formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import classes from './movement-list.module.css'
import type { MovementRow } from './movements-query'

/** What already went in and out, the last one first. */
export function MovementList({ movements, made }: { movements: MovementRow[]; made: MovementRow | null }) {
  const { t } = useTranslation('caisse')
  return (
    <>
      <p className={classes.made} role="status">
        {made !== null &&
          t(made.direction === 'in' ? 'mouvement.faitEntree' : 'mouvement.faitSortie', {
            montant: formatEuros(made.amount),
          })}
      </p>
      {movements.length === 0 ? (
        <p className={classes.quiet}>{t('mouvement.aucun')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('mouvement.liste')}>
          {movements.map(({ id, direction, amount, reason, madeBy, madeAt }) => (
            <li key={id} className={classes.row}>
              <span className={classes.reason}>{reason}</span>
              <strong className={classes.amount}>
                {direction === 'in' ? '+' : '−'} {formatEuros(amount)}
              </strong>
              <span className={classes.quiet}>
                {[formatTime(madeAt), madeBy].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {movements.length > 0 && <p className={classes.quiet}>{t('mouvement.erreur')}</p>}
    </>
  )
}
