import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { lastJobOf, printJobsQuery, printState } from './print-jobs'
import classes from './printing.module.css'

/** What became of the paper of a sale: never in the way of the next one. */
export function PrintLine({ saleId, registerId }: { saleId: string; registerId: string }) {
  const { t } = useTranslation('caisse')
  const { data: jobs = [] } = useQuery(printJobsQuery(registerId))
  const job = lastJobOf(jobs, saleId)
  if (job === null) return null
  const state = printState(job)
  const isQuiet = state === 'printed' || state === 'printing' || state === 'dropped'
  return (
    <p className={isQuiet ? classes.quiet : classes.trouble}>
      {t(`impression.etats.${state}`)}
      {!isQuiet && job.last_error !== null && ` ${job.last_error}`}
    </p>
  )
}
