import { useState } from 'react'
import { TextInput, type TextInputProps } from '@mantine/core'
import { eurosInput, parseEuros } from '@/lib/money'
import { kgInput, parseKg } from '@/lib/weight'

interface Unit {
  sign: string
  parse: (text: string) => number | null
  print: (units: number) => string
}

const wholeNumber = (text: string) => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null)

export const EUROS: Unit = { sign: '€', parse: parseEuros, print: eurosInput }
export const KILOS: Unit = { sign: 'kg', parse: parseKg, print: kgInput }
export const HOURS: Unit = { sign: 'h', parse: wholeNumber, print: String }
export const PIECES: Unit = { sign: '', parse: wholeNumber, print: String }

type Said = number | undefined

/** A number as people type it, comma or point; what cannot be read is left as it was. */
export function UnitField({
  unit,
  value,
  onValue,
  ...field
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  unit: Unit
  value: Said
  onValue: (value: Said) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const finish = () => {
    if (typed === null) return
    const units = unit.parse(typed)
    if (typed.trim() === '') onValue(undefined)
    else if (units !== null && units >= 0) onValue(units)
    setTyped(null)
  }
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit.sign === '' ? undefined : <span aria-hidden>{unit.sign}</span>}
      value={typed ?? (value === undefined ? '' : unit.print(value))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
    />
  )
}
