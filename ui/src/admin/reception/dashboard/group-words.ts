import { dayLabel, longDayLabel } from '../../dates'
import type { Step } from './dashboard-search'
import type { Group } from './grouping'

const month = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'short', year: '2-digit' })
const monthLong = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** Under a bar: « 21 nov. », « nov. 26 ». A week bears its first day. */
export const barLabel = ({ from }: Group, step: Step) =>
  step === 'mois' ? month.format(at(from)) : dayLabel(from)

/** In the table: « samedi 21 novembre 2026 », « 16 nov. – 22 nov. », « novembre 2026 ». */
export function groupLabel({ from, to }: Group, step: Step): string {
  if (step === 'jour') return longDayLabel(from)
  if (step === 'mois') return monthLong.format(at(from))
  return from === to ? dayLabel(from) : `${dayLabel(from)} – ${dayLabel(to)}`
}
