import { useQuery } from '@tanstack/react-query'
import { categoriesQuery } from '../../api/categories-query'
import { categoryChoices } from './category-choices'

/** The categories as choices, each with its way down; `kept`: one that must be there even when archived. */
export function useCategoryChoices({
  activeOnly = false,
  kept,
}: { activeOnly?: boolean; kept?: string } = {}) {
  return categoryChoices(useQuery(categoriesQuery).data ?? [], { activeOnly, kept })
}
