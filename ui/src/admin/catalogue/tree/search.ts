import UFuzzy from '@leeoniya/ufuzzy'
import type { Found } from './rows'
import { wordsIn } from '../words'
import { flat, pathOf, type Tree } from './tree'

/** Words of a query may come in any order, up to three of them. */
const ANY_ORDER = 3

// One wrong, missing, added or swapped letter in a word of three or more still finds it.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum of theirs, which does not exist at run time
const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 })

const plain = (text: string): string => UFuzzy.latinize(text.toLowerCase()).replace(/[’']/g, ' ')

/** By either of its names; null when nothing is asked. */
export function findIn({ roots }: Tree, query: string): Found | null {
  const wanted = plain(query).trim()
  if (wanted === '') return null
  const nodes = flat(roots)
  const names = nodes.map(({ category }) => plain(`${category.name} · ${category.official_name ?? ''}`))
  const asSaid = names.flatMap((name, index) => (wordsIn(name, wanted) ? index : []))
  // A slip of the hand is forgiven when nothing is written so. No ranking (0): the tree keeps its order.
  const indexes = asSaid.length > 0 ? asSaid : fuzzy.search(names, wanted, ANY_ORDER, 0)[0]
  const matches = new Set<string>()
  const leading = new Set<string>()
  const kept = new Set<string>()
  for (const index of indexes ?? []) {
    const node = nodes[index]
    if (node === undefined) continue
    matches.add(node.category.id)
    for (const { category } of pathOf(node)) kept.add(category.id)
    for (const { category } of pathOf(node).slice(0, -1)) leading.add(category.id)
    for (const { category } of flat(node.children)) kept.add(category.id)
  }
  return { matches, leading, kept }
}
