import { describe, expect, it } from 'vitest'
import { intentOf } from './keys'

const press = (key: string, more: object = {}) =>
  intentOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...more })

describe('the keys of the reception', () => {
  it.each(['a', 'Z', 'n'])('« %s » is a category', (key) =>
    expect(press(key)).toEqual({ does: 'tile', letter: key.toUpperCase() }),
  )

  it('weighs with the digit row of an AZERTY keyboard, without Shift', () => {
    expect([...'&é"\'(-è_çà'].map((key) => press(key))).toEqual(
      [...'1234567890'].map((key) => ({ does: 'entry', key })),
    )
  })

  it.each([',', '.'])('« %s » is the decimal mark', (key) =>
    expect(press(key)).toEqual({ does: 'entry', key: ',' }),
  )

  it.each([
    ['Enter', 'add'],
    ['Escape', 'back'],
    ['=', 'exit'],
    ['ArrowDown', 'destination'],
  ])('« %s » does « %s »', (key, does) => expect(press(key)).toEqual({ does }))

  it('leaves Tab and the shortcuts of the browser alone', () => {
    expect(press('Tab')).toBeNull()
    expect(press('r', { ctrlKey: true })).toBeNull()
  })
})
