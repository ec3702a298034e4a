import { describe, expect, it } from 'vitest'
import { moved } from './order'

const rows = [
  { id: 'a', sort_order: 1 },
  { id: 'b', sort_order: 2 },
  { id: 'c', sort_order: 3 },
]

describe('the order of the buttons', () => {
  it('exchanges two neighbours and leaves the others', () => {
    expect(moved(rows, 'c', -1)).toEqual([
      { id: 'c', sort_order: 2 },
      { id: 'b', sort_order: 3 },
    ])
  })

  it('stops at both ends', () => {
    expect(moved(rows, 'a', -1)).toEqual([])
    expect(moved(rows, 'c', 1)).toEqual([])
    expect(moved(rows, 'z', 1)).toEqual([])
  })

  it('numbers again what had the same number', () => {
    const equal = rows.map(({ id }) => ({ id, sort_order: 0 }))
    expect(moved(equal, 'a', 1)).toEqual([
      { id: 'b', sort_order: 1 },
      { id: 'a', sort_order: 2 },
      { id: 'c', sort_order: 3 },
    ])
  })
})
