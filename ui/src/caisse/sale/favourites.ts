import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import type { Catalogue, Category } from './catalogue'
import { type Till, tillQuery } from './till-query'

export const MOST_FAVOURITES = 24

/** In the order chosen; a category that has left the catalogue is passed over, not forgotten. */
export const favouritesOf = (ids: readonly string[], { byId }: Catalogue): Category[] =>
  ids.flatMap((id) => byId.get(id) ?? [])

export function toggleFavourite(ids: readonly string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((known) => known !== id)
  return ids.length < MOST_FAVOURITES ? [...ids, id] : [...ids]
}

/** One place earlier or later, past those that are not shown. */
export function moveFavourite(
  ids: readonly string[],
  id: string,
  by: 1 | -1,
  isShown: (id: string) => boolean = () => true,
): string[] {
  const from = ids.indexOf(id)
  let to = from + by
  while (ids[to] !== undefined && !isShown(ids[to] ?? '')) to += by
  if (from === -1 || ids[to] === undefined) return [...ids]
  const without = ids.filter((known) => known !== id)
  without.splice(to, 0, id)
  return without
}

export interface Favourites {
  ids: string[]
  change: (ids: string[]) => void
}

/** On screen at once, and as the server holds them from its answer on. */
export function useFavourites({ registerId, favouriteIds }: Till): Favourites {
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: (ids: string[]) =>
      answer(
        api.PUT('/v1/cash-registers/{register_id}/favourites', {
          params: { path: { register_id: registerId } },
          body: { category_ids: ids },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries(tillQuery(registerId)),
  })
  return { ids: save.isPending ? save.variables : favouriteIds, change: (ids) => save.mutate(ids) }
}
