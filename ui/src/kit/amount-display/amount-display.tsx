import { type ReactNode, type Ref, useId } from 'react'
import classes from './amount-display.module.css'

/**
 * The number being typed, in large digits. It is a real field, so that it can be focused, read out and
 * pasted into, but the keys reach it through the screen's own listener (`data-keypad`) and no on-screen
 * keyboard opens: the keypad beside it is one.
 */
export function AmountDisplay({
  label,
  unit = '',
  text,
  fallback,
  hint,
  isReadOnly = false,
  onText,
  ref,
}: {
  label: string
  unit?: string
  /** What was typed. */
  text: string
  /** What counts as long as nothing is typed. */
  fallback: string
  hint?: ReactNode
  isReadOnly?: boolean
  onText: (text: string) => void
  ref?: Ref<HTMLInputElement>
}) {
  const id = useId()
  return (
    <div className={classes.display}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.box}>
        <input
          ref={ref}
          id={id}
          className={classes.value}
          data-keypad
          data-fallback={text === '' || undefined}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          readOnly={isReadOnly}
          value={text === '' ? fallback : text}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onText(event.target.value)}
          onPaste={(event) => {
            event.preventDefault()
            onText(event.clipboardData.getData('text'))
          }}
        />
        {unit !== '' && (
          <span className={classes.unit} aria-hidden>
            {unit}
          </span>
        )}
      </div>
      <div id={`${id}-hint`} className={classes.hint}>
        {hint}
      </div>
    </div>
  )
}
