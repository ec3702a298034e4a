import { describe, expect, it } from 'vitest'
import { draftOf, lineChange } from './line-change'

const line = {
  id: 'line-1',
  sale_id: 'sale-1',
  category: 'chaise',
  quantity: 2,
  weight: 1.25,
  unit_price: 3,
  total_price: 6,
  preset_id: null,
  notes: 'preset_type:don-18; pour la crèche',
}

describe('the correction of a line', () => {
  it('says nothing when nothing was changed', () => {
    expect(lineChange(line, draftOf(line))).toEqual({})
  })

  it('says only what was changed, in kilograms and euros', () => {
    expect(lineChange(line, { ...draftOf(line), weight: 2005, price: 450 })).toEqual({
      weight: 2.005,
      unit_price: 4.5,
    })
  })

  it('keeps the button that an old line holds in its note', () => {
    expect(lineChange(line, { ...draftOf(line), notes: 'pour l’école' })).toEqual({
      notes: 'preset_type:don-18; pour l’école',
    })
  })

  it('leaves alone a field that was emptied', () => {
    expect(lineChange(line, { ...draftOf(line), weight: undefined, quantity: undefined })).toEqual({})
  })
})
