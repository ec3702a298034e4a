import type { ReactNode } from 'react'
import { useDocumentTitle } from '@mantine/hooks'
import { FrameBar, type FrameBarProps } from './frame-bar'
import classes from './page-frame.module.css'

/** A work screen: everything in sight, nothing scrolls but what the screen itself lets scroll. */
export function KioskFrame({ children, ...bar }: FrameBarProps & { children: ReactNode }) {
  useDocumentTitle(`${bar.title} · RecyClique`)
  return (
    <div className={classes.kiosk}>
      <FrameBar {...bar} />
      <main className={classes.work}>{children}</main>
    </div>
  )
}
