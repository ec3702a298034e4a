import type { ReactNode } from 'react'
import classes from './figure-cards.module.css'

export interface FigureCard {
  name: string
  value: ReactNode
  /** One quiet line under it. */
  more?: ReactNode
}

export function FigureCards({ label, figures }: { label: string; figures: FigureCard[] }) {
  return (
    <dl className={classes.cards} aria-label={label}>
      {figures.map(({ name, value, more }) => (
        <div key={name} className={classes.card}>
          <dt className={classes.name}>{name}</dt>
          <dd className={classes.value} data-figures>
            {value}
          </dd>
          {more !== undefined && <dd className={classes.more}>{more}</dd>}
        </div>
      ))}
    </dl>
  )
}
