import type { ReactNode } from 'react'
import type { Icon } from '@tabler/icons-react'
import classes from './postes.module.css'

/** One thing to do: what it is, where it stands, and its buttons. */
export function WayCard({
  icon: Picture,
  look,
  name,
  place,
  state,
  children,
}: {
  icon: Icon
  look: 'free' | 'open' | 'book' | 'school'
  name: string
  place?: string | null | undefined
  state: ReactNode
  children: ReactNode
}) {
  return (
    <article className={classes.card} data-look={look}>
      <div className={classes.names}>
        <span className={classes.picture} aria-hidden>
          <Picture size={28} stroke={1.7} />
        </span>
        <div className={classes.words}>
          <h2 className={classes.name}>{name}</h2>
          {place != null && <p className={classes.place}>{place}</p>}
        </div>
      </div>
      <div className={classes.state}>{state}</div>
      <div className={classes.actions}>{children}</div>
    </article>
  )
}
