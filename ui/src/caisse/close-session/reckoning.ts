import { parseEuros, type Centimes } from '@/lib/money'
import type { Entry } from '@/kit/numpad/entry'
import { type CashCount, cashTotal, isCounted, NOTHING_COUNTED, TOTAL_ONLY } from '../layout/cash-count'
import type { SessionReport } from '../report/session-report'

/** Beyond this a difference needs a word. */
export const TOLERANCE: Centimes = 5

export const COUNTED_METHODS = ['cash', 'check', 'card'] as const
export type CountedMethod = (typeof COUNTED_METHODS)[number]

/** What the person closing has typed so far. An empty total stands for what is expected of it: nothing. */
export interface Closing {
  cash: CashCount
  check: Entry
  card: Entry
  comment: string
}

export const NOTHING_CLOSED: Closing = { cash: NOTHING_COUNTED, check: '', card: '', comment: '' }
export const BOOK_CLOSED: Closing = { ...NOTHING_CLOSED, cash: TOTAL_ONLY }

export interface Reckoning {
  rows: { method: CountedMethod; expected: Centimes; counted: Centimes | null }[]
  counted: Centimes
  expected: Centimes
  /** Null as long as something that should be there was not counted. */
  difference: Centimes | null
  needsComment: boolean
}

export function reckon(report: SessionReport, closing: Closing): Reckoning {
  const rows = COUNTED_METHODS.map((method) => {
    const expected = expectedOf(report, method)
    return { method, expected, counted: countedOf(closing, method) ?? (expected === 0 ? 0 : null) }
  })
  const counted = rows.reduce((sum, row) => sum + (row.counted ?? 0), 0)
  const isWhole = rows.every((row) => row.counted !== null)
  const difference = isWhole ? counted - report.expectedTotal : null
  return {
    rows,
    counted,
    expected: report.expectedTotal,
    difference,
    needsComment: difference !== null && Math.abs(difference) > TOLERANCE,
  }
}

function expectedOf(report: SessionReport, method: CountedMethod): Centimes {
  if (method === 'cash') return report.expectedCash
  return report.payments.find((payment) => payment.method === method)?.expected ?? 0
}

function countedOf(closing: Closing, method: CountedMethod): Centimes | null {
  if (method === 'cash') return isCounted(closing.cash) ? cashTotal(closing.cash) : null
  return parseEuros(closing[method])
}
