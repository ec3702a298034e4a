import type { ReactNode } from 'react'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import classes from './error-notice.module.css'

/** A refusal or a warning in the page, read out as it appears: what happened, and the way out. */
export function ErrorNotice({
  children,
  tone = 'danger',
  action,
}: {
  children: ReactNode
  tone?: 'danger' | 'warn'
  action?: ReactNode
}) {
  const Picture = tone === 'danger' ? IconAlertCircle : IconInfoCircle
  return (
    <div role="alert" className={classes.notice} data-tone={tone}>
      <Picture size={22} stroke={2} className={classes.icon} aria-hidden />
      <div className={classes.text}>{children}</div>
      {action}
    </div>
  )
}
