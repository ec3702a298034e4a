import type { ReactNode } from 'react'
import { useDocumentTitle } from '@mantine/hooks'
import { FrameBar, type FrameBarProps } from './frame-bar'
import classes from './page-frame.module.css'

/** An ordinary page: its bar, then content that scrolls, no wider than can be read. */
export function PageFrame({ children, ...bar }: FrameBarProps & { children: ReactNode }) {
  useDocumentTitle(`${bar.title} · RecyClique`)
  return (
    <div className={classes.page}>
      <FrameBar {...bar} />
      <main className={classes.content}>
        <div className={classes.column}>{children}</div>
      </main>
    </div>
  )
}
