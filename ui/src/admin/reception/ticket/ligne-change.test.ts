import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from '@/lib/decimal'
import { parseKg } from '@/lib/weight'
import { aLigne } from '@/testing/reception'
import { destinationsFor, draftOf, ligneChange, weightFault, withExit } from './ligne-change'

describe('a ligne typed again', () => {
  it('sends nothing when nothing differs', () => {
    const ligne = aLigne({ notes: 'Pied cassé' })
    expect(ligneChange(ligne, draftOf(ligne))).toEqual({})
  })

  it('sends the weight as exact text, from the comma of a person', () => {
    const ligne = aLigne({ poids_kg: '1.500' })
    const weight = parseKg('12,345') ?? undefined
    expect(ligneChange(ligne, { ...draftOf(ligne), weight })).toEqual({ poids_kg: '12.345' })
  })

  it('sends the pair a change of way makes', () => {
    const ligne = aLigne({ destination: 'MAGASIN', is_exit: false })
    expect(ligneChange(ligne, withExit(draftOf(ligne), true))).toEqual({
      destination: 'RECYCLAGE',
      is_exit: true,
    })
    expect(destinationsFor(true)).toEqual(['RECYCLAGE', 'DECHETERIE'])
    const tip = aLigne({ destination: 'DECHETERIE' })
    expect(withExit(draftOf(tip), true).destination).toBe('DECHETERIE')
  })

  it('empties a note', () => {
    const ligne = aLigne({ notes: 'Pied cassé' })
    expect(ligneChange(ligne, { ...draftOf(ligne), notes: '  ' })).toEqual({ notes: '' })
  })

  it('never loses a gram between the screen and the wire', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (grams) => {
        expect(draftOf(aLigne({ poids_kg: decimalText(grams, 3) })).weight).toBe(grams)
      }),
    )
  })

  it('refuses what no scale says', () => {
    expect(weightFault(undefined)).toBe('none')
    expect(weightFault(0)).toBe('zero')
    expect(weightFault(100_000_000)).toBe('heavy')
    expect(weightFault(1)).toBeNull()
  })
})
