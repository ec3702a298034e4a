import { answer, api, type Schemas } from '@/lib/api/client'
import { decimalText } from '@/lib/decimal'
import type { Grams } from '@/lib/weight'

const ofContainer = (id: string) => ({ path: { container_id: id } })

export const createContainer = ({ name, grams }: { name: string; grams: Grams }) =>
  answer(api.POST('/v1/containers', { body: { name, weight: decimalText(grams, 3), display_order: null } }))

/** What is absent stays as it is. */
export const updateContainer = (
  id: string,
  { name, grams, display_order }: { name?: string; grams?: Grams; display_order?: number },
) =>
  answer(
    api.PATCH('/v1/containers/{container_id}', {
      params: ofContainer(id),
      body: {
        ...(name === undefined ? {} : { name }),
        ...(grams === undefined ? {} : { weight: decimalText(grams, 3) }),
        ...(display_order === undefined ? {} : { display_order }),
      } as Schemas['UpdateContainer'],
    }),
  )

export const deleteContainer = (id: string) =>
  answer(api.DELETE('/v1/containers/{container_id}', { params: ofContainer(id) }))
