import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type PrintJob = Schemas['PrintJobView']

/** What goes to the printer of a till, or waits to. */
export function printJobsQuery(registerId: string) {
  return queryOptions({
    queryKey: [nouns.printJobs, registerId],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/print-jobs', { params: { query: { register_id: registerId } }, signal })),
  })
}

export const retryJob = (id: string): Promise<unknown> =>
  answer(api.POST('/v1/print-jobs/{job_id}/retry', { params: { path: { job_id: id } } }))

export const dropJob = (id: string): Promise<unknown> =>
  answer(api.POST('/v1/print-jobs/{job_id}/drop', { params: { path: { job_id: id } } }))

/** Printed, on its way, held up by the printer, or waiting for a person to decide. */
export type PrintState = 'printed' | 'printing' | 'held-up' | 'unsure' | 'failed' | 'dropped'

export function printState({ state, attempts }: Pick<PrintJob, 'state' | 'attempts'>): PrintState {
  switch (state) {
    case 'done':
      return 'printed'
    case 'waiting':
      return attempts === 0 ? 'printing' : 'held-up'
    case 'sending':
      return 'printing'
    case 'unsure':
      return 'unsure'
    case 'dead':
      return 'failed'
    case 'dropped':
      return 'dropped'
  }
}

/** What somebody should look at: the oldest first, as the paper would come out. */
export function troubledJobs(jobs: readonly PrintJob[]): PrintJob[] {
  return jobs
    .filter((job) => ['held-up', 'unsure', 'failed'].includes(printState(job)))
    .sort((a, b) => a.created_at.localeCompare(b.created_at))
}

/** The last paper asked for a sale, if any was. */
export function lastJobOf(jobs: readonly PrintJob[], saleId: string): PrintJob | null {
  const own = jobs.filter((job) => job.document === 'receipt' && job.sale_id === saleId)
  return own.reduce<PrintJob | null>(
    (last, job) => (last === null || job.created_at >= last.created_at ? job : last),
    null,
  )
}
