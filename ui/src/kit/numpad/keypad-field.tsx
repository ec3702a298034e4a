import { type KeyboardEvent, useId, useRef } from 'react'
import { digitOf, isDecimalMark } from '@/lib/keyboard'
import { type Entry, type EntryFormat, type EntryKey, typeKey, typeText } from './entry'
import classes from './keypad-field.module.css'
import { useKeypadField } from './keypad-scope'

/**
 * A number filled by the keyboard, the AZERTY row without Shift included, or by the keypad of the scope.
 * Arriving in it, the first digit replaces what is there. Enter and the arrows go from field to field.
 */
export function KeypadField({
  label,
  isLabelHidden = false,
  unit,
  value,
  format,
  hint,
  placeholder,
  onChange,
}: {
  label: string
  isLabelHidden?: boolean
  unit?: string
  value: Entry
  format: EntryFormat
  hint?: string | undefined
  placeholder?: string
  onChange: (value: Entry) => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isFresh = useRef(false)

  const press = (key: EntryKey): void => {
    const from = isFresh.current && key !== 'Backspace' ? '' : value
    isFresh.current = false
    onChange(typeKey(from, key, format))
  }
  const { isActive, activate } = useKeypadField(id, press)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = entryKeyOf(event.key)
    const step = STEPS[event.key]
    if (key !== null) press(key)
    else if (step !== undefined) goToField(event.currentTarget, step)
    else return
    event.preventDefault()
  }

  return (
    <div className={classes.field} data-active={isActive || undefined} data-bare={isLabelHidden || undefined}>
      {!isLabelHidden && (
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
      )}
      <span className={classes.box}>
        <input
          ref={input}
          id={id}
          className={classes.input}
          data-keypad-field
          aria-label={isLabelHidden ? label : undefined}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          inputMode="none"
          autoComplete="off"
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(typeText(event.target.value, format))}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            isFresh.current = true
            activate()
            event.target.select()
          }}
        />
        {unit !== undefined && (
          <span className={classes.unit} aria-hidden>
            {unit}
          </span>
        )}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}

const STEPS: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

function entryKeyOf(key: string): EntryKey | null {
  if (key === 'Backspace') return 'Backspace'
  if (key === 'Delete' || key === 'Escape') return 'Clear'
  if (isDecimalMark(key)) return ','
  return digitOf(key) as EntryKey | null
}

/** After the last field comes what is marked as the end of the typing: usually the big button. */
function goToField(from: HTMLElement, step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-keypad-field], [data-keypad-end]')].filter(
    (stop) => !stop.matches(':disabled'),
  )
  stops[stops.indexOf(from) + step]?.focus()
}
