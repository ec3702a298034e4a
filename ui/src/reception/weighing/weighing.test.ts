import { describe, expect, it } from 'vitest'
import type { ScaleReading } from '@/lib/scale/use-scale'
import { stillCounted, weigh } from './weighing'

const scale = (state: ScaleReading['state'], grams: number | null): ScaleReading => ({
  state,
  grams,
  message: null,
  isConfigured: true,
})
const bare = { typed: '', tare: null, counted: null }
const crate = { name: 'Bac', weight: 1_500 }

describe('the weight that counts', () => {
  it('is the one of the scale once it rests', () => {
    expect(weigh(bare, scale('stable', 3_250))).toMatchObject({ from: 'scale', net: 3_250 })
  })

  it.each(['moving', 'overload', 'below_zero', 'unplugged', 'silent', 'connecting'] as const)(
    'is not there while the scale is « %s »',
    (state) => expect(weigh(bare, scale(state, 3_250)).net).toBeNull(),
  )

  it('is not there on an empty plate', () => expect(weigh(bare, scale('stable', 0)).net).toBeNull())

  it('is what was typed, whatever the scale shows', () => {
    expect(weigh({ ...bare, typed: '2,5' }, scale('stable', 9_000))).toMatchObject({
      from: 'keypad',
      net: 2_500,
    })
  })

  it('is typed to the gram', () => {
    expect(weigh({ ...bare, typed: '0,005' }, scale('none', null)).net).toBe(5)
  })

  it('leaves the container out, weighed or typed', () => {
    expect(weigh({ ...bare, tare: crate }, scale('stable', 4_000))).toMatchObject({
      gross: 4_000,
      net: 2_500,
    })
    expect(weigh({ ...bare, typed: '4', tare: crate }, scale('none', null)).net).toBe(2_500)
  })

  it('is nothing when the container weighs as much as the whole', () => {
    expect(weigh({ ...bare, tare: crate }, scale('stable', 1_500))).toMatchObject({
      net: null,
      isTareTooHeavy: true,
    })
  })
})

describe('a load is counted once', () => {
  const counted = { ...bare, counted: 3_250 }

  it('does not count what still lies on the plate', () => {
    expect(weigh(counted, scale('stable', 3_250))).toMatchObject({ net: null, isAlreadyCounted: true })
  })

  it('lets the keypad add all the same', () => {
    expect(weigh({ ...counted, typed: '1' }, scale('stable', 3_250)).net).toBe(1_000)
  })

  it('stays counted while the scale breathes', () => {
    expect(stillCounted(3_250, scale('moving', 3_270))).toBe(3_250)
  })

  it('is over as soon as the load changes', () => {
    expect(stillCounted(3_250, scale('moving', 800))).toBeNull()
  })

  it('stays counted while the scale is not heard: the load may still be there', () => {
    expect(stillCounted(3_250, scale('unplugged', null))).toBe(3_250)
  })
})
