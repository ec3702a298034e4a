import type { ReactNode } from 'react'
import classes from './page-frame.module.css'
import { FrameTools } from './frame-tools'

export interface FrameBarProps {
  /** The page's name, the only h1. */
  title: string
  /** One quiet line beside it: place, date, … */
  context?: ReactNode
  /** Commands of this page. */
  actions?: ReactNode
  /** Across the whole width, under the bar: what must not be forgotten on this page. */
  band?: ReactNode
}

export function FrameBar({ title, context, actions, band }: FrameBarProps) {
  return (
    <div>
      <header className={classes.bar}>
        <div className={classes.heading}>
          <h1 className={classes.title}>{title}</h1>
          {context !== undefined && <div className={classes.context}>{context}</div>}
        </div>
        <div className={classes.tools}>
          {actions}
          <FrameTools />
        </div>
      </header>
      {band}
    </div>
  )
}
