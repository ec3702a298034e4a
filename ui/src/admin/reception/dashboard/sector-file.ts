import { decimalText } from '@/lib/decimal'
import type { Figures } from '../api/wire'
import { addFlows, flowsFromWire, type FlowGrams, NOTHING, totalOf } from '../parts/flows'

interface Words {
  head: readonly string[]
  total: string
  sector: (code: string | null | undefined) => string
}

/** Kilograms for a French spreadsheet: a comma, three decimals, no unit. */
const kilograms = (grams: number) => decimalText(grams, 3).replace('.', ',')

/** The table an éco-organisme asks for, its total last. */
export function sectorRows(figures: Figures, words: Words): string[][] {
  const row = (name: string, lignes: number, flows: FlowGrams) => [
    name,
    String(lignes),
    kilograms(flows.entree),
    kilograms(flows.direct),
    kilograms(flows.sortie),
    kilograms(totalOf(flows)),
  ]
  const sectors = figures.by_sector.map((one) => ({ ...one, flows: flowsFromWire(one) }))
  return [
    [...words.head],
    ...sectors.map(({ rep_sector, lignes, flows }) => row(words.sector(rep_sector), lignes, flows)),
    row(
      words.total,
      sectors.reduce((sum, { lignes }) => sum + lignes, 0),
      sectors.map(({ flows }) => flows).reduce(addFlows, NOTHING),
    ),
  ]
}

/** As a spreadsheet takes it from the clipboard. A name with a tab in it would move everything one cell on. */
export const tabbed = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]/g, ' ')).join('\t')).join('\n')
