import { useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react'
import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './setup.module.css'

/** One screen of the wizard: a sentence, what is asked, back and forward. Enter goes forward. */
export function StepScreen({
  title,
  text,
  children,
  forward,
  pending = false,
  onForward,
  onBack,
  focusForward = false,
}: {
  title: string
  text: string
  children?: ReactNode
  /** The words on the button that goes on. */
  forward?: string
  pending?: boolean
  /** Absent when the screen goes on by itself. */
  onForward?: () => void
  onBack?: () => void
  /** The screen has nothing to type: Enter must go on at once. */
  focusForward?: boolean
}) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useHotkeys([['Escape', () => onBack?.()]], [])
  // A new screen is read from its title, unless a field has taken the focus.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [title])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onForward?.()
  }
  return (
    <form className={classes.step} onSubmit={submit} noValidate>
      <div className={classes.words}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        <p className={classes.text}>{text}</p>
      </div>
      {children}
      <div className={classes.footer}>
        {onBack !== undefined && (
          <Button
            variant="subtle"
            size="pay"
            onClick={onBack}
            leftSection={<IconArrowLeft size={20} aria-hidden />}
          >
            {t('retour')}
          </Button>
        )}
        {onForward !== undefined && (
          <Button
            type="submit"
            autoFocus={focusForward}
            size="pay"
            loading={pending}
            rightSection={<IconArrowRight size={20} aria-hidden />}
            className={classes.forward}
          >
            {forward ?? t('continuer')}
          </Button>
        )}
      </div>
    </form>
  )
}
