import { Button } from '@mantine/core'
import { IconPrinter, IconPrinterOff } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { formatTime } from '@/lib/dates'
import { dropJob, type PrintJob, printJobsQuery, printState, retryJob, troubledJobs } from './print-jobs'
import classes from './printing.module.css'

/** Papers that did not come out by themselves: a person says again, or never. */
export function PrintTray({ registerId }: { registerId: string }) {
  const { t } = useTranslation('caisse')
  const queryClient = useQueryClient()
  const { data: jobs = [] } = useQuery(printJobsQuery(registerId))
  const decide = useMutation({
    mutationFn: (decision: () => Promise<unknown>) => decision(),
    onSettled: () => queryClient.invalidateQueries(printJobsQuery(registerId)),
  })
  const troubled = troubledJobs(jobs)

  return (
    <div className={classes.tray}>
      {decide.isError && <ErrorNotice>{asProblem(decide.error).detail}</ErrorNotice>}
      {troubled.length === 0 && <p className={classes.quiet}>{t('impression.rien')}</p>}
      <ul className={classes.jobs}>
        {troubled.map((job, index) => (
          <li key={job.id} className={classes.job}>
            <div className={classes.words}>
              <strong>{nameOf(job)}</strong>
              <span className={classes.quiet}>
                {t(`impression.etats.${printState(job)}`)} {job.last_error}
              </span>
            </div>
            <Button
              {...(index === 0 && { 'data-autofocus': true })}
              leftSection={<IconPrinter size={20} aria-hidden />}
              aria-label={`${t('impression.reessayer')} : ${nameOf(job)}`}
              disabled={decide.isPending}
              onClick={() => decide.mutate(() => retryJob(job.id))}
            >
              {t('impression.reessayer')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinterOff size={20} aria-hidden />}
              aria-label={`${t('impression.renoncer')} : ${nameOf(job)}`}
              disabled={decide.isPending}
              onClick={() => decide.mutate(() => dropJob(job.id))}
            >
              {t('impression.renoncer')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )

  function nameOf({ document, ticket_number: numero, created_at: at }: PrintJob): string {
    return `${t(`impression.documents.${document}`, { numero: numero ?? '' }).trim()}, ${formatTime(at)}`
  }
}
