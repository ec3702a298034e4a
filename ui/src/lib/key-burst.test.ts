import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noBurst, observeKey } from './key-burst'

/** Types one key per gap into a list, as the till does with its state. */
function typed(gaps: number[]): number[] {
  let burst = noBurst<number[]>()
  let at = 1000
  let keys: number[] = []
  gaps.forEach((gap, index) => {
    at += gap
    const [next, verdict] = observeKey(burst, at, keys)
    burst = next
    if (verdict.from === 'hand') keys = [...keys, index]
    else if (verdict.restore !== null) keys = verdict.restore
  })
  return keys
}

const ean13AndEnter = Array.from({ length: 14 }, () => 4)

describe('a burst of keys', () => {
  it('from a hand is always applied', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 2000 })), (gaps) => {
        expect(typed(gaps)).toHaveLength(gaps.length)
      }),
    )
  })

  it('from a reader leaves no trace, its Enter included', () => {
    expect(typed([500, ...ean13AndEnter.slice(1)])).toEqual([])
  })

  it('from a reader that stumbles once is still a reader', () => {
    expect(typed([500, 4, 40, 4, 4, 4, 4, 4, 40, 4, 4, 4, 4, 4])).toEqual([])
  })

  it('takes back only what the reader typed', () => {
    expect(typed([500, 200, 200, 300, ...ean13AndEnter.slice(1)])).toEqual([0, 1, 2])
  })

  it('of five quick keys is still a hand', () => {
    expect(typed([100, 10, 10, 10, 10])).toHaveLength(5)
  })

  it('ends after a pause: the next key is a hand again', () => {
    expect(typed([500, ...ean13AndEnter.slice(1), 300])).toHaveLength(1)
  })
})
