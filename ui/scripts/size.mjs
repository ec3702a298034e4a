// What a till downloads before it can sell: the entry, and the chunks of its zones. Fails above the budget.
import { appendFileSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 250
const FIRST_LOAD = ['index.html', 'src/accueil/zone.tsx', 'src/caisse/zone.tsx']

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const files = new Set()
function collect(key) {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`${key} is not in the build: run \`npm run build\` first.`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const other of chunk.imports ?? []) collect(other)
}
FIRST_LOAD.forEach(collect)

let total = 0
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
  total += size
  console.log(`${(size / 1024).toFixed(1).padStart(8)} kB  ${file}`)
}
const kilobytes = total / 1024
console.log(`${kilobytes.toFixed(1).padStart(8)} kB  in all, of ${BUDGET_KB}`)
if (process.env.FIGURES !== undefined) {
  const verdict = kilobytes > BUDGET_KB ? '**not met**' : 'met'
  const row = `| first load of the till, gzipped JavaScript | ${kilobytes.toFixed(0)} kB | ≤ ${BUDGET_KB} kB | ${verdict} |`
  appendFileSync(process.env.FIGURES, `${row}\n`)
}
if (kilobytes > BUDGET_KB) process.exit(1)
