import type { ReactNode } from 'react'
import classes from './field-row.module.css'

/** Fields side by side while there is room for both. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
