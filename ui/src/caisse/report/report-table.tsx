import classes from './report-table.module.css'

export function ReportTable({
  title,
  columns,
  numeric,
  rows,
  note,
}: {
  title: string
  columns: string[]
  /** Positions of the columns aligned as figures. */
  numeric: number[]
  rows: { id: string; cells: string[] }[]
  note?: string | undefined
}) {
  const align = (index: number) => (numeric.includes(index) ? classes.numeric : undefined)
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={align(index)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, index) => (
                  <td key={columns[index]} className={align(index)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </section>
  )
}
