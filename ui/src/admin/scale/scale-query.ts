import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type ScaleSettings = Schemas['ScaleSettings']

export const scaleQuery = queryOptions({
  queryKey: [nouns.scale],
  queryFn: async ({ signal }) => (await answer(api.GET('/v1/scale', { signal }))).scale ?? null,
})

/** Cables come and go: asked again each time the page opens. */
export const portsQuery = queryOptions({
  queryKey: [nouns.scale, 'ports'],
  queryFn: ({ signal }) => answer(api.GET('/v1/scale/ports', { signal })),
  refetchOnMount: 'always',
})

export const saveScale = (body: ScaleSettings) =>
  answer(api.PUT('/v1/scale', { body: { ...body, baud: body.baud ?? null } }))

export const removeScale = () => answer(api.DELETE('/v1/scale'))

export const tryScale = (body: ScaleSettings) =>
  answer(api.POST('/v1/scale/test', { body: { ...body, baud: body.baud ?? null } }))
