import type { Schemas } from '@/lib/api/client'

type Category = Pick<Schemas['CategoryRead'], 'id' | 'name' | 'parent_id' | 'is_active' | 'deleted_at'>

const french = new Intl.Collator('fr')
/** A tree of the server has five levels; a loop would have none. */
const DEEPEST = 5

/** Categories that can be received and sold today, with where they stand: « Meubles › Chaise ». */
export function categoryChoices(categories: Category[]): { value: string; label: string }[] {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const path = (category: Category): string => {
    const names = [category.name]
    let above = category.parent_id
    while (above != null && names.length < DEEPEST) {
      const parent = byId.get(above)
      if (parent === undefined) break
      names.unshift(parent.name)
      above = parent.parent_id
    }
    return names.join(' › ')
  }
  return categories
    .filter(({ is_active, deleted_at }) => is_active && deleted_at == null)
    .map((category) => ({ value: category.id, label: path(category) }))
    .toSorted((a, b) => french.compare(a.label, b.label))
}
