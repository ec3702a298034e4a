import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, complete, isOpen, mappingOf, reject, rejectOpen, sureness, wordsOf } from './mapping'

const target = (name: string, confidence: number) => ({
  category_id: `id-${name}`,
  category_name: name,
  confidence,
})

const analysis = {
  mappings: { livres: target('Livre', 90.91), Electromenager: target('Électroménager', 85.71) },
  unmapped: ['Vorbures ?', 'ASL'],
}

describe('the words of a book', () => {
  it('begin with what nobody knows, then with the least sure', () => {
    expect(wordsOf(analysis).map(({ source }) => source)).toEqual([
      'Vorbures ?',
      'ASL',
      'Electromenager',
      'livres',
    ])
  })

  it('say how sure they are, and that a person chose', () => {
    const words = choose(wordsOf(analysis), 'ASL', { id: 'sport', name: 'Sport' })
    expect(words.map(sureness)).toEqual([null, 'byHand', 'likely', 'sure'])
    const [vague] = wordsOf({ mappings: { x: target('X', 40) }, unmapped: [] })
    expect(vague && sureness(vague)).toBe('doubtful')
  })

  it('come back as they were when they are taken in again', () => {
    const words = wordsOf(analysis)
    expect(reject(reject(words, 'livres', true), 'livres', false)).toEqual(words)
  })

  it('are in neither list of the mapping once rejected', () => {
    const words = reject(rejectOpen(wordsOf(analysis)), 'livres', true)
    expect(words.some(isOpen)).toBe(false)
    expect(mappingOf(words)).toEqual({
      mappings: { Electromenager: analysis.mappings.Electromenager },
      unmapped: [],
    })
  })

  it('never change what a person decided when a helper answers', () => {
    const words = reject(choose(wordsOf(analysis), 'ASL', { id: 'sport', name: 'Sport' }), 'Vorbures ?', true)
    const helped = complete(words, { ASL: target('Autre', 99), 'Vorbures ?': target('Autre', 99) })
    expect(helped).toEqual(words)
  })

  it('give back the mapping that was analysed, whatever it was', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__')
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.record({ category_id: name, category_name: name, confidence: fc.nat(100) })),
        (mappings) => {
          expect(mappingOf(wordsOf({ mappings, unmapped: [] }))).toEqual({ mappings, unmapped: [] })
        },
      ),
    )
  })
})
