import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type Preset = Schemas['PresetButtonWithCategory']

const listed = (is_active: boolean, signal: AbortSignal) =>
  answer(api.GET('/v1/presets', { params: { query: { is_active } }, signal }))

/** Those in use and those switched off: the API lists them apart. */
export const presetsQuery = queryOptions({
  queryKey: [nouns.presets, 'all'],
  queryFn: async ({ signal }) => {
    const [active, off] = await Promise.all([listed(true, signal), listed(false, signal)])
    return [...active, ...off].toSorted((a, b) => a.sort_order - b.sort_order)
  },
})
