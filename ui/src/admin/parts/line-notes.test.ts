import { describe, expect, it } from 'vitest'
import { readLineNotes } from './line-notes'

describe('the note of a line', () => {
  it.each([
    [null, null, ''],
    ['', null, ''],
    ['Pied cassé', null, 'Pied cassé'],
    ['preset_type:don-18', 'don-18', ''],
    ['preset_type:recyclage; Vers la benne', 'recyclage', 'Vers la benne'],
    ['preset_type:inconnu; Note', null, 'preset_type:inconnu; Note'],
  ])('%o says the button %o and the words %o', (notes, code, text) => {
    expect(readLineNotes(notes)).toEqual({ code, text })
  })
})
