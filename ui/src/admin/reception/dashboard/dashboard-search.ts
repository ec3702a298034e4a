import { type Day, isDay } from '../../day'

export const PRESETS = ['jour', 'semaine', 'mois', 'annee', 'tout'] as const
export type DashboardPreset = (typeof PRESETS)[number]
export const COMPARISONS = ['avant', 'annee', 'rien'] as const
export type Comparison = (typeof COMPARISONS)[number]
export const STEPS = ['jour', 'semaine', 'mois'] as const
export type Step = (typeof STEPS)[number]

/** What the dashboard shows, as it stands in the address; two days count before a preset. */
export interface DashboardSearch {
  periode?: DashboardPreset
  du?: Day
  au?: Day
  comparer?: Comparison
  pas?: Step
}

const PRESET_BY_DEFAULT: DashboardPreset = 'mois'

export function readDashboard(search: Record<string, unknown>): DashboardSearch {
  const periode = PRESETS.find((known) => known === search.periode)
  const comparer = COMPARISONS.find((known) => known === search.comparer)
  const pas = STEPS.find((known) => known === search.pas)
  const { du, au } = search
  return {
    ...(periode !== undefined && { periode }),
    ...(isDay(du) && isDay(au) && du <= au && { du, au }),
    ...(comparer !== undefined && { comparer }),
    ...(pas !== undefined && { pas }),
  }
}

/** `null`: days chosen one by one. */
export function presetOf({ periode, du }: DashboardSearch): DashboardPreset | null {
  return du === undefined ? (periode ?? PRESET_BY_DEFAULT) : null
}
