import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type Tone = 'quiet' | 'good' | 'warn' | 'danger'

/** A word with a colour, never a colour alone. */
export function Tag({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  )
}
