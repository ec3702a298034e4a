import type { ImportLine, LineAction } from './import-commands'

/** In the order one reads them: what is wrong first. */
const ACTIONS: LineAction[] = ['error', 'create', 'update', 'unchanged', 'skip']

/** How many of each, those there are. */
export function countsOf(lines: readonly ImportLine[]): { action: LineAction; count: number }[] {
  return ACTIONS.map((action) => ({ action, count: onlyOf(lines, action).length })).filter(
    ({ count }) => count > 0,
  )
}

export const onlyOf = (lines: readonly ImportLine[], action: LineAction | null) =>
  action === null ? [...lines] : lines.filter((line) => line.action === action)

/** Typed whole, in capitals or not: nobody does that by accident. */
export const isConfirmed = (typed: string, word: string) => typed.trim().toUpperCase() === word

/** As the server will read it; it looks at the content itself. */
export const isCsvName = (name: string) => /\.csv$/i.test(name)

/** The names that people may have met; any other is just another. */
export function encodingOf(name: string | null | undefined): 'utf8' | 'utf16' | 'windows' | 'other' {
  const plain = (name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')
  if (plain.startsWith('utf8')) return 'utf8'
  if (plain.startsWith('utf16')) return 'utf16'
  return plain === 'windows1252' ? 'windows' : 'other'
}

export function separatorOf(sign: string | null | undefined): 'comma' | 'semicolon' | 'tab' | 'other' {
  if (sign === ',') return 'comma'
  if (sign === ';') return 'semicolon'
  return sign === '\t' ? 'tab' : 'other'
}
