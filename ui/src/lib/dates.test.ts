import { describe, expect, it } from 'vitest'
import {
  bookDayOf,
  bookDayToWire,
  calendarDay,
  formatBookDay,
  formatDay,
  formatDayAndTime,
  formatTime,
} from './dates'

describe('dates', () => {
  it('are written as the shop says them, in its own time zone', () => {
    expect(formatDayAndTime('2026-11-21T09:36:00Z')).toBe('samedi 21 novembre, 10:36')
    expect(formatDay('2026-11-21T09:36:00Z')).toBe('samedi 21 novembre')
  })

  it('follow summer time', () => {
    expect(formatTime('2026-07-14T10:00:00Z')).toBe('12:00')
    expect(formatTime('2026-01-14T10:00:00Z')).toBe('11:00')
  })

  it('belong to the shop’s calendar day, not to that of Greenwich', () => {
    expect(formatDay('2026-11-21T22:59:00Z')).toBe('samedi 21 novembre')
    expect(formatDay('2026-11-21T23:01:00Z')).toBe('dimanche 22 novembre')
  })
})

describe('a calendar day', () => {
  it('is that of the shop, not that of Greenwich', () => {
    expect(calendarDay('2026-11-21T23:01:00Z')).toBe('2026-11-22')
  })

  it('of a paper book keeps its square of the calendar, there and back', () => {
    expect(bookDayToWire('2026-11-14')).toBe('2026-11-14T00:00:00.000Z')
    expect(bookDayOf('2026-11-14T00:00:00Z')).toBe('2026-11-14')
    expect(formatBookDay('2026-11-14')).toBe('samedi 14 novembre 2026')
  })
})
