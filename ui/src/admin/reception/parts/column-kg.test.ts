import { describe, expect, it } from 'vitest'
import { columnKg } from './column-kg'

const said = (weights: number[]) => weights.map(columnKg(weights)).map((text) => text.replaceAll(/\s/g, ' '))

describe('a column of weights', () => {
  it('has its commas one under another', () => {
    expect(said([81_570, 81_585, 0])).toEqual(['81,570 kg', '81,585 kg', '0,000 kg'])
    expect(said([1_250, 1_000_000])).toEqual(['1,25 kg', '1 000,00 kg'])
  })
})
