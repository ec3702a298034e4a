import { describe, expect, it } from 'vitest'
import { lastJobOf, type PrintJob, printState, troubledJobs } from './print-jobs'

const job = (part: Partial<PrintJob>): PrintJob => ({
  id: 'job',
  document: 'receipt',
  register_id: 'register-1',
  sale_id: 'sale',
  session_id: null,
  ticket_number: 1,
  state: 'waiting',
  attempts: 0,
  last_error: null,
  created_at: '2026-11-21T10:00:00Z',
  next_attempt_at: '2026-11-21T10:00:00Z',
  ...part,
})

describe('what became of a paper', () => {
  it.each([
    ['done', 1, 'printed'],
    ['waiting', 0, 'printing'],
    ['sending', 1, 'printing'],
    ['waiting', 2, 'held-up'],
    ['unsure', 1, 'unsure'],
    ['dead', 9, 'failed'],
    ['dropped', 1, 'dropped'],
  ] as const)('%s after %i attempts: %s', (state, attempts, said) => {
    expect(printState({ state, attempts })).toBe(said)
  })

  it('shows to a person what does not come out by itself, the oldest first', () => {
    const jobs = [
      job({ id: 'late', state: 'dead', created_at: '2026-11-21T11:00:00Z' }),
      job({ id: 'printed', state: 'done' }),
      job({ id: 'going' }),
      job({ id: 'early', state: 'unsure', created_at: '2026-11-21T09:00:00Z' }),
      job({ id: 'off', attempts: 1 }),
    ]
    expect(troubledJobs(jobs).map(({ id }) => id)).toEqual(['early', 'off', 'late'])
  })

  it('speaks of the last paper of the sale, not of its first', () => {
    const jobs = [
      job({ id: 'duplicate', created_at: '2026-11-21T12:00:00Z' }),
      job({ id: 'original' }),
      job({ id: 'other', sale_id: 'autre', created_at: '2026-11-21T13:00:00Z' }),
      job({ id: 'drawer', document: 'drawer', created_at: '2026-11-21T14:00:00Z' }),
    ]
    expect(lastJobOf(jobs, 'sale')?.id).toBe('duplicate')
    expect(lastJobOf(jobs, 'inconnue')).toBeNull()
  })
})
