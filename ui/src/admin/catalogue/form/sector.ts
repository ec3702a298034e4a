import type { RepSector } from '../wire'
import { pathOf, type Tree } from '../tree/tree'

/** What it is declared under when it says nothing itself, and by whose word. */
export function inheritedSector(
  tree: Tree,
  parentId: string | null,
): { sector: RepSector; from: string } | null {
  const parent = parentId === null ? undefined : tree.byId.get(parentId)
  const giver = parent && pathOf(parent).findLast(({ category }) => category.rep_sector != null)
  return giver?.category.rep_sector == null
    ? null
    : { sector: giver.category.rep_sector, from: giver.category.name }
}
