import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { COUNT } from '@/kit/numpad/entry'
import { KeypadField } from '@/kit/numpad/keypad-field'
import { type Count, type Denomination, DENOMINATIONS, setCount, SMALLEST_NOTE } from './denominations'
import classes from './denomination-count.module.css'

export interface DenominationLabels {
  notes: string
  coins: string
  count: (value: string) => string
  more: (value: string) => string
  fewer: (value: string) => string
}

/** How many of each note and coin: by + and −, or by typing the number. */
export function DenominationCount({
  count,
  labels,
  onChange,
}: {
  count: Count
  labels: DenominationLabels
  onChange: (count: Count) => void
}) {
  const notes = DENOMINATIONS.filter((value) => value >= SMALLEST_NOTE)
  const coins = DENOMINATIONS.filter((value) => value < SMALLEST_NOTE)
  const rows = (values: readonly Denomination[]) =>
    values.map((value) => (
      <Row
        key={value}
        value={value}
        quantity={count[value] ?? 0}
        labels={labels}
        onChange={(quantity) => onChange(setCount(count, value, quantity))}
      />
    ))
  return (
    <div className={classes.columns}>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{labels.notes}</legend>
        {rows(notes)}
      </fieldset>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{labels.coins}</legend>
        {rows(coins)}
      </fieldset>
    </div>
  )
}

/** « 20 € », « 50 c »: as it is written on the piece. */
export function denominationName(value: number): string {
  return value >= 100 ? `${value / 100}\u00a0€` : `${value}\u00a0c`
}

function Row({
  value,
  quantity,
  labels,
  onChange,
}: {
  value: Denomination
  quantity: number
  labels: DenominationLabels
  onChange: (quantity: number) => void
}) {
  const name = denominationName(value)
  return (
    <div className={classes.row} data-counted={quantity > 0 || undefined}>
      <span className={classes.name}>{name}</span>
      <ActionIcon
        variant="default"
        size="command"
        tabIndex={-1}
        aria-label={labels.fewer(name)}
        disabled={quantity === 0}
        onClick={() => onChange(quantity - 1)}
      >
        <IconMinus size={20} aria-hidden />
      </ActionIcon>
      <KeypadField
        isLabelHidden
        label={labels.count(name)}
        format={COUNT}
        value={quantity === 0 ? '' : String(quantity)}
        placeholder="0"
        onChange={(entry) => onChange(Number(entry))}
      />
      <ActionIcon
        variant="default"
        size="command"
        tabIndex={-1}
        aria-label={labels.more(name)}
        onClick={() => onChange(quantity + 1)}
      >
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}
