import type { ReactNode } from 'react'
import classes from './table.module.css'

export interface Column<T> {
  key: string
  name: ReactNode
  cell: (row: T) => ReactNode
  isFigure?: boolean
}

/** An ordinary table; wide ones scroll by themselves, by keyboard too. */
export function Table<T>({
  label,
  columns,
  rows,
  rowKey,
  footer,
}: {
  label: string
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  footer?: ReactNode
}) {
  return (
    // A region that scrolls must be reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, name, isFigure }) => (
              <th key={key} scope="col" data-figure={isFigure}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isFigure }) => (
                <td key={key} data-figure={isFigure}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer}
      </table>
    </div>
  )
}
