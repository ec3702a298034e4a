import { describe, expect, it } from 'vitest'
import { keepDraft, readDraft } from './draft'
import { BLANK } from './entry-state'
import { createEntryStore } from './entry-store'

const store = () => createEntryStore(readDraft('ticket-1'))

describe('what is being typed', () => {
  it('is there after a reload, the ligne that did not pass included', () => {
    const before = store()
    keepDraft('ticket-1', before)
    const ligne = {
      category: { id: 'livre', name: 'Livre' },
      weight: 1_000,
      destination: 'MAGASIN',
      isExit: false,
      notes: '',
    } as const
    before.dispatch({ on: 'add', key: 'k', ligne, fromScale: 1_000 })
    before.dispatch({ on: 'failed', key: 'k', failure: 'Le disque est plein.' })
    before.dispatch({ on: 'text', text: '2,5' })
    expect(readDraft('ticket-1')).toMatchObject({
      typed: '2,5',
      counted: 1_000,
      outbox: [{ key: 'k', ligne, failure: 'Le disque est plein.' }],
    })
  })

  it('belongs to its ticket, and leaves nothing behind once it is done', () => {
    const before = store()
    keepDraft('ticket-1', before)
    before.dispatch({ on: 'text', text: '2,5' })
    expect(readDraft('ticket-2')).toEqual(BLANK)
    before.dispatch({ on: 'text', text: '' })
    expect(localStorage).toHaveLength(0)
  })

  it('is given up when it cannot be read', () => {
    localStorage.setItem('recyclique.reception.depot.ticket-1', '{"version":')
    expect(readDraft('ticket-1')).toEqual(BLANK)
  })
})
