import { describe, expect, it } from 'vitest'
import { NEW_SCALE, withProtocol, withTransport } from './scale-draft'

describe('the settings of a scale', () => {
  it('take the usual line of the protocol', () => {
    expect(withProtocol(NEW_SCALE, 'dialog_06')).toMatchObject({ parity: 'even', data_bits: 7, baud: 9600 })
    expect(withProtocol(withProtocol(NEW_SCALE, 'dialog_06'), 'ascii')).toEqual(NEW_SCALE)
  })

  it('forget an address of the other wire, and the speed of a network', () => {
    const onCable = { ...NEW_SCALE, address: '/dev/ttyUSB0' }
    expect(withTransport(onCable, 'serial')).toBe(onCable)
    const onNetwork = withTransport(onCable, 'network')
    expect(onNetwork).toMatchObject({ transport: 'network', address: '', baud: null })
    expect(withTransport(onNetwork, 'serial').baud).toBe(9600)
  })
})
