import type { ReactNode } from 'react'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Centimes, formatEuros } from '@/lib/money'
import { WorkCard } from '../layout/work-card'
import type { SessionReport } from '../report/session-report'
import { differenceWords } from './difference'
import type { Reckoning } from './reckoning'
import classes from './reckoning-card.module.css'

/** Counted against expected, by means of payment, and the difference in words. */
export function ReckoningCard({
  reckoning,
  report,
  comment,
  asksComment,
  onComment,
  children,
}: {
  reckoning: Reckoning
  report: SessionReport
  comment: string
  asksComment: boolean
  onComment: (comment: string) => void
  children: ReactNode
}) {
  const { t } = useTranslation('caisse')
  return (
    <WorkCard
      title={t('cloture.controle')}
      foot={
        <>
          <Difference difference={reckoning.difference} />
          {reckoning.needsComment && (
            <Textarea
              data-comment
              size="md"
              label={t('cloture.commentaire')}
              description={t('cloture.commentaireConseil')}
              error={asksComment && comment.trim() === '' ? t('cloture.commentaireManque') : null}
              rows={2}
              maxLength={1000}
              value={comment}
              onChange={(event) => onComment(event.currentTarget.value)}
            />
          )}
          {children}
        </>
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('cloture.attendu')}</th>
            <th scope="col">{t('cloture.compte')}</th>
          </tr>
        </thead>
        <tbody>
          {reckoning.rows.map((row) => (
            <ReckoningRow key={row.method} row={row} report={report} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('cloture.total')}</th>
            <td>{formatEuros(reckoning.expected)}</td>
            <td>{reckoning.difference === null ? '–' : formatEuros(reckoning.counted)}</td>
          </tr>
        </tfoot>
      </table>
    </WorkCard>
  )
}

function ReckoningRow({ row, report }: { row: Reckoning['rows'][number]; report: SessionReport }) {
  const { t } = useTranslation('caisse')
  const { method, expected, counted } = row
  const { float, cashIn, cashOut } = report
  const details = [
    ...(method === 'cash' ? [t('cloture.fond', { montant: formatEuros(float) })] : []),
    ...(method === 'cash' && cashIn > 0 ? [t('cloture.entrees', { montant: formatEuros(cashIn) })] : []),
    ...(method === 'cash' && cashOut > 0 ? [t('cloture.sorties', { montant: formatEuros(cashOut) })] : []),
    ...(counted !== null && counted !== expected ? [differenceWords(counted - expected, t)] : []),
  ]
  return (
    <>
      <tr>
        <th scope="row">{t(`moyens.${method}`)}</th>
        <td>{formatEuros(expected)}</td>
        <td>{counted === null ? '–' : formatEuros(counted)}</td>
      </tr>
      {details.length > 0 && (
        <tr className={classes.details}>
          <td colSpan={3}>{details.join(' · ')}</td>
        </tr>
      )}
    </>
  )
}

function Difference({ difference }: { difference: Centimes | null }) {
  const { t } = useTranslation('caisse')
  const words = (): string => {
    if (difference === null) return t('cloture.comptezDabord')
    if (difference === 0) return t('cloture.juste')
    const montant = formatEuros(Math.abs(difference))
    return difference < 0 ? t('cloture.manque', { montant }) : t('cloture.trop', { montant })
  }
  return (
    <p className={classes.difference} role="status" data-waiting={difference === null || undefined}>
      {words()}
    </p>
  )
}
