import { describe, expect, it } from 'vitest'
import { countsOf, encodingOf, isConfirmed, isCsvName, onlyOf, separatorOf } from './lines'
import type { ImportLine, LineAction } from './import-commands'

const line = (number: number, action: LineAction): ImportLine => ({
  line: number,
  root: 'Meubles',
  sub: null,
  min_price: null,
  max_price: null,
  action,
  explanation: '',
})
const lines = [line(2, 'create'), line(3, 'error'), line(4, 'create'), line(5, 'unchanged')]

describe('the lines of an import', () => {
  it('are counted by what they would do, what is wrong first', () => {
    expect(countsOf(lines)).toEqual([
      { action: 'error', count: 1 },
      { action: 'create', count: 2 },
      { action: 'unchanged', count: 1 },
    ])
  })

  it('are shown all, or of one kind', () => {
    expect(onlyOf(lines, null)).toHaveLength(4)
    expect(onlyOf(lines, 'create').map(({ line: number }) => number)).toEqual([2, 4])
  })
})

describe('replacing everything', () => {
  it('wants the whole word', () => {
    expect(isConfirmed(' remplacer ', 'REMPLACER')).toBe(true)
    expect(isConfirmed('remplace', 'REMPLACER')).toBe(false)
    expect(isConfirmed('', 'REMPLACER')).toBe(false)
  })
})

describe('the file', () => {
  it('is known by its name, and what was found in it is said in words', () => {
    expect(isCsvName('Liste.CSV')).toBe(true)
    expect(isCsvName('liste.xlsx')).toBe(false)
    expect(['UTF-8', 'windows-1252', 'UTF-16LE', null].map(encodingOf)).toEqual([
      'utf8',
      'windows',
      'utf16',
      'other',
    ])
    expect([',', ';', '\t', null].map(separatorOf)).toEqual(['comma', 'semicolon', 'tab', 'other'])
  })
})
