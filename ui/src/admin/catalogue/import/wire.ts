/** What is said about a line of the file before anything is written. */
export const ACTIONS = ['create', 'update', 'unchanged', 'skip', 'error'] as const
export type LineAction = (typeof ACTIONS)[number]

export interface ImportLine {
  line: number
  root: string | null
  sub: string | null
  min_price: string | null
  max_price: string | null
  action: LineAction
  explanation: string
}

export interface Analysis {
  session_id: string | null
  summary: { total: number; roots: number; subs: number; to_create: number; to_update: number }
  errors: string[]
  warnings: string[]
  encoding: string | null
  separator: string | null
  lines: ImportLine[]
}

export interface ImportReport {
  imported: number
  updated: number
  errors: string[]
}
