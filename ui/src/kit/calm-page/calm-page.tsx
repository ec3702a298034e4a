import type { ReactNode } from 'react'
import type { Icon } from '@tabler/icons-react'
import classes from './calm-page.module.css'

/** A full page with one thing to say: not found, broken, waiting. */
export function CalmPage({
  icon: Picture,
  title,
  children,
  action,
}: {
  icon: Icon
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <Picture size={44} stroke={1.5} className={classes.icon} aria-hidden />
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.text}>{children}</div>
        {action}
      </div>
    </main>
  )
}
