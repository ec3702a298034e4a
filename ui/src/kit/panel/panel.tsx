import type { ReactNode } from 'react'
import classes from './panel.module.css'

/** A quiet surface that groups what belongs together. */
export function Panel({
  title,
  aside,
  children,
  className,
}: {
  title?: string
  aside?: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <section className={className === undefined ? classes.panel : `${classes.panel ?? ''} ${className}`}>
      {title !== undefined && (
        <div className={classes.head}>
          <h2 className={classes.title}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
