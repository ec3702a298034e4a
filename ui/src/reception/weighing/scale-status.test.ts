import { describe, expect, it } from 'vitest'
import type { ScaleReading } from '@/lib/scale/use-scale'
import { scaleStatus } from './scale-status'
import { weigh } from './weighing'

const bare = { typed: '', tare: null, counted: null }
const say = (part: object, state: ScaleReading['state'], grams: number | null = null) => {
  const reading: ScaleReading = { state, grams, message: null, isConfigured: state !== 'none' }
  return scaleStatus(weigh({ ...bare, ...part }, reading), reading)
}

describe('what is said of the weight', () => {
  it('without a scale, asks for the keypad', () => expect(say({}, 'none').sentence).toBe('tape'))

  it('tells a load at rest from an empty plate', () => {
    expect(say({}, 'stable', 3_000)).toMatchObject({ tone: 'good', sentence: 'etat.stable' })
    expect(say({}, 'stable', 0)).toMatchObject({ tone: 'quiet', sentence: 'etat.pose' })
  })

  it.each(['unplugged', 'silent', 'overload', 'below_zero'] as const)('warns of « %s »', (state) =>
    expect(say({}, state)).toMatchObject({ tone: 'warn', sentence: `etat.${state}` }),
  )

  it('tells what is left once the container is off', () => {
    const tare = { name: 'Bac', weight: 1_500 }
    expect(say({ typed: '4', tare }, 'none')).toMatchObject({ tone: 'good', sentence: 'net' })
  })

  it('offers the way back to the scale from the keypad, when there is one', () => {
    expect(say({ typed: '2' }, 'stable', 1_000).action).toBe('useScale')
    expect(say({ typed: '2' }, 'none').action).toBeNull()
  })

  it('offers to count a load once more', () => {
    expect(say({ counted: 3_000 }, 'stable', 3_000)).toMatchObject({
      sentence: 'dejaCompte',
      action: 'countAgain',
    })
  })
})
