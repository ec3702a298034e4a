import { answer, api, type Schemas } from '@/lib/api/client'
import type { Zone } from './wire'
import { otherZone, type Plan } from './tree/place'

const of = (id: string) => ({ path: { category_id: id } })

export const createCategory = (body: Schemas['CategoryCreate']) =>
  answer(api.POST('/v1/categories', { body }))

/** What is absent stays as it is. */
export const updateCategory = (id: string, body: Partial<Schemas['CategoryUpdate']>) =>
  answer(api.PUT('/v1/categories/{category_id}', { params: of(id), body: body as Schemas['CategoryUpdate'] }))

export const archiveCategory = (id: string) =>
  answer(api.DELETE('/v1/categories/{category_id}', { params: of(id) }))

export const restoreCategory = (id: string) =>
  answer(api.POST('/v1/categories/{category_id}/restore', { params: of(id) }))

export const deleteCategory = (id: string) =>
  answer(api.DELETE('/v1/categories/{category_id}/hard', { params: of(id) }))

export const categoryUsage = (id: string, signal: AbortSignal) =>
  answer(api.GET('/v1/categories/{category_id}/has-usage', { params: of(id), signal }))

export const showAtReception = (id: string, is_visible: boolean) =>
  answer(api.PUT('/v1/categories/{category_id}/visibility', { params: of(id), body: { is_visible } }))

const reorder = (parent_id: string | null, zone: Zone, category_ids: string[]) =>
  answer(api.POST('/v1/categories/reorder', { body: { parent_id, zone, category_ids } }))

/** In another level: its place there is the same at the till and at the reception. */
const move = (id: string, parent_id: string | null, position: number) =>
  answer(api.POST('/v1/categories/{category_id}/move', { params: of(id), body: { parent_id, position } }))

export async function carryOut({ id, parent, zone, level, elsewhere }: Plan) {
  if (parent === undefined) await reorder(level.parentId, zone, level.ids)
  else await move(id, parent.id, level.ids.indexOf(id))
  if (elsewhere !== undefined) await reorder(level.parentId, otherZone(zone), elsewhere)
}
