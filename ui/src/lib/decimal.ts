/**
 * Decimal text to an integer number of small units, without ever going through a float.
 * `,` and `.` are both decimal marks; spaces (also the no-break ones of French typography) are ignored.
 * Extra decimals are rounded half away from zero, as the server does.
 */
export function parseUnits(text: string, decimals: number): number | null {
  const match = /^(-?)(\d*)(?:[.,](\d*))?$/.exec(text.replace(/[\s€]|kg/g, ''))
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0')
  const roundsUp = fraction.charAt(decimals) >= '5'
  const units = Number(`${whole}${kept}`) + (roundsUp ? 1 : 0)
  if (!Number.isSafeInteger(units)) return null
  return sign === '-' && units !== 0 ? -units : units
}

/** `1350, 2` gives `"13.50"`: the exact decimal text, good for JSON numbers and for `Intl`. */
export function decimalText(units: number, decimals: number): `${number}` {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const sign = units < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` as `${number}`
}
