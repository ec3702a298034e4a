import { describe, expect, it } from 'vitest'
import { someFigures } from '@/testing/reception'
import { partsThatDiffer } from './sums'

describe('the parts of a total', () => {
  it('give it back, gram by gram', () => {
    expect(partsThatDiffer(someFigures())).toEqual([])
  })

  it('are told apart when one gram is missing', () => {
    const [first, ...rest] = someFigures().by_category
    const by_category = first === undefined ? [] : [{ ...first, entree: '79.999' }, ...rest]
    expect(partsThatDiffer(someFigures({ by_category }))).toEqual(['categories'])
    expect(partsThatDiffer(someFigures({ total: '120.001' }))).toEqual([
      'flux',
      'jours',
      'categories',
      'filieres',
    ])
    expect(partsThatDiffer(someFigures({ by_channel: [] }))).toEqual(['canaux'])
  })

  it('of nothing are nothing', () => {
    const nothing = { total: '0', entree: '0', direct: '0', sortie: '0' }
    const empty = { by_day: [], by_category: [], by_channel: [], by_sector: [] }
    expect(partsThatDiffer(someFigures({ ...nothing, ...empty }))).toEqual([])
  })
})
