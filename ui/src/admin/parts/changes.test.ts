import { describe, expect, it } from 'vitest'
import { changeWords } from './changes'

const presetName = (id: string) => (id === 'preset-1' ? 'Don 0 €' : undefined)
const plain = (text: string | null) => text?.replaceAll(/\s/g, ' ')

describe('a correction in words', () => {
  it.each([
    [{ field: 'weight', before: 1.2, after: 2.105 }, 'weight', '1,20 kg', '2,105 kg'],
    [{ field: 'unit_price', before: 3, after: 4.5 }, 'unit_price', '3,00 €', '4,50 €'],
    [{ field: 'quantity', before: 1, after: 2 }, 'quantity', '1', '2'],
    [{ field: 'preset_id', before: null, after: 'preset-1' }, 'preset_id', undefined, 'Don 0 €'],
    [{ field: 'note', before: 'Livrer', after: '' }, 'note', 'Livrer', undefined],
    [{ field: 'autre', before: true, after: { a: 1 } }, null, 'true', '{"a":1}'],
  ])('%o', (change, field, before, after) => {
    const words = changeWords(change, presetName)
    expect([words.field, plain(words.before), plain(words.after)]).toEqual([field, before, after])
  })
})
