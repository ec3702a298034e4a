import { appendFileSync } from 'node:fs'

/** Says a measure and, under `make bench`, adds it to the table of docs/performance.md. */
export function figure(name: string, measured: string, target: string, isMet: boolean): void {
  const row = `| ${name} | ${measured} | ${target} | ${isMet ? 'met' : '**not met**'} |`
  console.log(row)
  if (process.env.FIGURES !== undefined) appendFileSync(process.env.FIGURES, `${row}\n`)
}
