import { describe, expect, it } from 'vitest'
import { someFigures } from '@/testing/reception'
import { sectorRows, tabbed } from './sector-file'

const words = {
  head: ['Filière', 'Lignes', 'Entré', 'Direct', 'Sorti', 'Total'],
  total: 'Total',
  sector: (code: string | null | undefined) => code ?? 'Non dite',
}

describe('the table of the éco-organismes', () => {
  it('bears kilograms with a comma, and its total', () => {
    const by_sector = [
      { rep_sector: 'tlc', lignes: 4, entree: '1.250', direct: '30.500', sortie: '0' },
      { rep_sector: null, lignes: 1, entree: '0', direct: '0', sortie: '0.005' },
    ]
    expect(sectorRows(someFigures({ by_sector }), words)).toEqual([
      ['Filière', 'Lignes', 'Entré', 'Direct', 'Sorti', 'Total'],
      ['tlc', '4', '1,250', '30,500', '0,000', '31,750'],
      ['Non dite', '1', '0,000', '0,000', '0,005', '0,005'],
      ['Total', '5', '1,250', '30,500', '0,005', '31,755'],
    ])
  })

  it('stays a table in the clipboard', () => {
    expect(
      tabbed([
        ['a\tb', 'c'],
        ['d\n', 'e'],
      ]),
    ).toBe('a b\tc\nd \te')
  })
})
