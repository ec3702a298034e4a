import type { ReactNode } from 'react'
import classes from './work-card.module.css'

/** A full-height surface of the till: what it holds scrolls inside it, its foot stays in sight. */
export function WorkCard({
  title,
  hint,
  children,
  foot,
}: {
  title: string
  hint?: string
  children: ReactNode
  foot?: ReactNode
}) {
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      </div>
      <div className={classes.body}>{children}</div>
      {foot !== undefined && <div className={classes.foot}>{foot}</div>}
    </div>
  )
}
