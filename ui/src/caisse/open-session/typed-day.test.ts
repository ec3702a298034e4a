import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTypedDay, typedDay } from './typed-day'

const TODAY = '2026-11-21'

describe('the day of a paper book', () => {
  it.each([
    ['14/11/2026', '2026-11-14'],
    ['14-11-2026', '2026-11-14'],
    ['14.11.26', '2026-11-14'],
    ['14 11 2026', '2026-11-14'],
    ['14112026', '2026-11-14'],
    [' 1/2/2026 ', '2026-02-01'],
    ['29/02/2024', '2024-02-29'],
  ])('« %s » is %s', (text, day) => expect(parseTypedDay(text, TODAY)).toBe(day))

  it('without its year is the last one there was', () => {
    expect(parseTypedDay('14/11', TODAY)).toBe('2026-11-14')
    expect(parseTypedDay('24/12', TODAY)).toBe('2025-12-24')
  })

  it.each(['', '14', '31/02/2026', '29/02/2025', '14/13/2026', 'samedi', '14/11/2026x'])(
    '« %s » is none',
    (text) => expect(parseTypedDay(text, TODAY)).toBeNull(),
  )

  it('of the future is told as it is: who asks says no', () =>
    expect(parseTypedDay('22/11/2026', TODAY)).toBe('2026-11-22'))

  it('is read back as it was written', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(parseTypedDay(typedDay(day), TODAY)).toBe(day)
      }),
    )
  })
})
