import type { MouseEvent, ReactNode } from 'react'
import { IconBackspace } from '@tabler/icons-react'
import type { EntryKey } from './entry'
import classes from './numpad.module.css'

const DIGITS: EntryKey[] = ['7', '8', '9', '4', '5', '6', '1', '2', '3']

/**
 * The keypad for fingers. Its keys are left out of the Tab order: whoever has a keyboard already has
 * them all, and fifteen more stops would only be in the way.
 */
export function Numpad({
  labels,
  hasDecimals,
  isDisabled = false,
  onKey,
  children,
}: {
  labels: { name: string; comma: string; erase: string }
  hasDecimals: boolean
  isDisabled?: boolean
  onKey: (key: EntryKey) => void
  /** Wide commands under the digits. */
  children?: ReactNode
}) {
  return (
    <div className={classes.pad} role="group" aria-label={labels.name}>
      {DIGITS.map((digit) => (
        <Key key={digit} isDisabled={isDisabled} onPress={() => onKey(digit)}>
          {digit}
        </Key>
      ))}
      <Key label={labels.comma} isDisabled={isDisabled || !hasDecimals} onPress={() => onKey(',')}>
        ,
      </Key>
      <Key isDisabled={isDisabled} onPress={() => onKey('0')}>
        0
      </Key>
      <Key label={labels.erase} isDisabled={isDisabled} onPress={() => onKey('Backspace')}>
        <IconBackspace size={26} stroke={1.7} aria-hidden />
      </Key>
      {children !== undefined && <div className={classes.commands}>{children}</div>}
    </div>
  )
}

function Key({
  label,
  isDisabled,
  onPress,
  children,
}: {
  label?: string
  isDisabled: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={classes.key}
      aria-label={label}
      tabIndex={-1}
      disabled={isDisabled}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** The field being typed keeps the focus under the finger. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
