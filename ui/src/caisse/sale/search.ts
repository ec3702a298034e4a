import UFuzzy from '@leeoniya/ufuzzy'
import { type Catalogue, type Category, isSellable, placeName } from './catalogue'

/** More than fits on the screen: beyond, a longer word helps more than a longer list. */
const SHOWN = 60
/** Ranking is for a few: among thousands, those that begin with the word are enough. */
const RANKED = 1_000
/** Words of a query may come in any order, up to three of them. */
const ANY_ORDER = 3

export interface Search {
  categories: Category[]
  /** Own name first: a match there counts more. */
  names: string[]
}

export interface Found {
  shown: Category[]
  /** How many more there are. */
  others: number
}

// One wrong, missing, added or swapped letter in a word of three or more still finds it.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum of theirs, which does not exist at run time
const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 })

const plain = (text: string): string => UFuzzy.latinize(text.toLowerCase()).replace(/[’']/g, ' ')

/** Everything that can be sold, under all the words one may know it by: its own, the official ones, those above it. */
export function buildSearch({ byId }: Catalogue): Search {
  const categories = [...byId.values()].filter(isSellable)
  const names = categories.map((category) =>
    plain([category.name, category.officialName, placeName(category)].filter(Boolean).join(' · ')),
  )
  return { categories, names }
}

export function searchCategories({ categories, names }: Search, query: string): Found {
  const wanted = plain(query).trim()
  if (wanted === '') return { shown: [], others: 0 }
  const [found, info, order] = fuzzy.search(names, wanted, ANY_ORDER, RANKED)
  const ranked = order ? order.map((position) => info.idx[position] ?? 0) : (found ?? [])
  const begins = (index: number): boolean => names[index]?.startsWith(wanted) ?? false
  const best = [...ranked.filter(begins), ...ranked.filter((index) => !begins(index))].slice(0, SHOWN)
  return {
    shown: best.flatMap((index) => categories[index] ?? []),
    others: ranked.length - best.length,
  }
}
