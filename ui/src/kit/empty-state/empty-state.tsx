import type { ReactNode } from 'react'
import type { Icon } from '@tabler/icons-react'
import classes from './empty-state.module.css'

/** Nothing to show: says why, and what to do next. */
export function EmptyState({
  icon: Picture,
  title,
  text,
  action,
}: {
  icon: Icon
  title: string
  text: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={classes.box}>
      <Picture size={40} stroke={1.5} className={classes.icon} aria-hidden />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {action}
    </div>
  )
}
