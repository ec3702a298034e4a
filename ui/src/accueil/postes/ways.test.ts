import { describe, expect, it } from 'vitest'
import type { Book } from '@/accueil/api/books-query'
import { aRegister } from '@/testing/factories'
import { mayWork, waysOf } from './ways'

const hall = aRegister({ id: 'hall' })
const cour = aRegister({ id: 'cour', enable_deferred: true, enable_virtual: true })
const book: Book = { sessionId: 's', registerId: 'hall', day: '2026-11-14' }

describe('what one may do at the tills', () => {
  it('follows the rights one holds, each on its own', () => {
    expect(waysOf(['caisse.access'], [hall, cour], [])).toEqual({
      real: [hall, cour],
      books: null,
      school: null,
    })
    expect(waysOf(['caisse.deferred.access'], [hall, cour], [])).toEqual({
      real: [],
      books: { open: [], registers: [cour] },
      school: null,
    })
    expect(waysOf(['caisse.virtual.access'], [hall, cour], [])).toEqual({
      real: [],
      books: null,
      school: [cour],
    })
  })

  it('shows no book and no school where no till has them', () => {
    const { books, school } = waysOf(['caisse.deferred.access', 'caisse.virtual.access'], [hall], [])
    expect([books, school]).toEqual([null, null])
  })

  it('lets a book that was begun be finished, even where none may be begun any more', () => {
    expect(waysOf(['caisse.deferred.access'], [hall], [book]).books).toEqual({ open: [book], registers: [] })
  })

  it.each(['caisse.access', 'caisse.deferred.access', 'caisse.virtual.access'])(
    'begins with « %s »',
    (right) => expect(mayWork([right])).toBe(true),
  )

  it('needs at least one of the three', () => expect(mayWork(['reception.access'])).toBe(false))
})
