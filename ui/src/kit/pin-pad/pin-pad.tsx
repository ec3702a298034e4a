import { useEffect, useEffectEvent, useState } from 'react'
import { IconBackspace } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './pin-pad.module.css'

export const PIN_LENGTH = 4
const ROWS = ['7', '8', '9', '4', '5', '6', '1', '2', '3']

/**
 * Four digits, by touch or by any keyboard, without having to aim at it first. The digits are never
 * shown. It empties itself when `attempt` changes, so that a refused code can be typed again at once.
 */
export function PinPad({
  label,
  attempt = 0,
  disabled = false,
  onComplete,
}: {
  label: string
  attempt?: number
  disabled?: boolean
  onComplete: (pin: string) => void
}) {
  const { t } = useTranslation('kit')
  const [typed, setTyped] = useState({ attempt, pin: '' })
  const pin = typed.attempt === attempt ? typed.pin : ''

  const set = (next: string) => {
    setTyped({ attempt, pin: next })
    if (next.length === PIN_LENGTH) onComplete(next)
  }
  const press = (digit: string) => {
    if (!disabled && pin.length < PIN_LENGTH) set(pin + digit)
  }
  const erase = () => {
    if (!disabled) set(pin.slice(0, -1))
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typingElsewhere(event.target)) return
    const digit = digitOf(event)
    if (digit !== undefined) press(digit)
    else if (event.key === 'Backspace') erase()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  return (
    <div className={classes.pad} role="group" aria-label={label} data-disabled={disabled || undefined}>
      <div className={classes.dots} aria-hidden>
        {Array.from({ length: PIN_LENGTH }, (_, index) => (
          <span key={index} className={classes.dot} data-filled={index < pin.length || undefined} />
        ))}
      </div>
      <p className={classes.spoken} role="status">
        {t('pin.saisis', { count: pin.length, total: PIN_LENGTH })}
      </p>
      <div className={classes.keys} role="group" aria-label={t('pin.pave')}>
        {ROWS.map((digit) => (
          <PinKey key={digit} label={digit} disabled={disabled} onPress={() => press(digit)} />
        ))}
        <span />
        <PinKey label="0" disabled={disabled} onPress={() => press('0')} />
        <button
          type="button"
          className={classes.key}
          aria-label={t('pin.effacer')}
          disabled={disabled}
          onClick={erase}
        >
          <IconBackspace size={26} stroke={1.7} aria-hidden />
        </button>
      </div>
    </div>
  )
}

function PinKey({ label, disabled, onPress }: { label: string; disabled: boolean; onPress: () => void }) {
  return (
    <button type="button" className={classes.key} disabled={disabled} onClick={onPress}>
      {label}
    </button>
  )
}

/** The digit row of a French keyboard gives digits without Shift, as everywhere at the till. */
const FRENCH_ROW = ['à', '&', 'é', '"', "'", '(', '-', 'è', '_', 'ç']

function digitOf(event: KeyboardEvent): string | undefined {
  if (/^[0-9]$/.test(event.key)) return event.key
  const place = FRENCH_ROW.indexOf(event.key)
  return place === -1 ? undefined : String(place)
}

function typingElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}
