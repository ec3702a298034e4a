import type { ScaleSettings } from './scale-query'

type Transport = ScaleSettings['transport']
type Protocol = ScaleSettings['protocol']
type Parity = ScaleSettings['parity']

export const TRANSPORTS: Transport[] = ['serial', 'network']
export const PROTOCOLS: Protocol[] = ['ascii', 'mettler_8217', 'dialog_06']
export const PARITIES: Parity[] = ['none', 'even', 'odd']
export const BAUDS = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200]

export const NEW_SCALE: ScaleSettings = {
  transport: 'serial',
  address: '',
  protocol: 'ascii',
  baud: 9600,
  parity: 'none',
  data_bits: 8,
}

/** Another protocol comes with the line that its scales leave the factory with. */
export function withProtocol(draft: ScaleSettings, protocol: Protocol): ScaleSettings {
  const line =
    protocol === 'ascii'
      ? ({ parity: 'none', data_bits: 8 } as const)
      : ({ parity: 'even', data_bits: 7 } as const)
  return { ...draft, protocol, ...line }
}

/** An address of one wire is none of the other. */
export function withTransport(draft: ScaleSettings, transport: Transport): ScaleSettings {
  if (draft.transport === transport) return draft
  return { ...draft, transport, address: '', baud: transport === 'serial' ? 9600 : null }
}
