import { gramsFromWire } from '@/lib/weight'
import type { Figures } from '../api/wire'
import { flowsFromWire, totalOf } from '../parts/flows'

export const PARTS = ['flux', 'jours', 'categories', 'canaux', 'filieres'] as const
export type Part = (typeof PARTS)[number]

type Split = Parameters<typeof flowsFromWire>[0]
const sumOf = (rows: readonly Split[]) => rows.reduce((sum, row) => sum + totalOf(flowsFromWire(row)), 0)

/** The ways of cutting the total that do not give it back: none, ever, or the screen says so loudly. */
export function partsThatDiffer(figures: Figures): Part[] {
  const total = gramsFromWire(figures.total)
  const { entree, direct } = flowsFromWire(figures)
  const sums: Record<Part, number> = {
    flux: totalOf(flowsFromWire(figures)),
    jours: sumOf(figures.by_day),
    categories: sumOf(figures.by_category),
    canaux: figures.by_channel.reduce((sum, { weight }) => sum + gramsFromWire(weight), 0),
    filieres: sumOf(figures.by_sector),
  }
  // What leaves the shop came by no channel.
  return PARTS.filter((part) => sums[part] !== (part === 'canaux' ? entree + direct : total))
}
