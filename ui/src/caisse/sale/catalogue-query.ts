import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { centimesFromWire } from '@/lib/money'
import type { Preset } from './basket'
import { buildCatalogue } from './catalogue'

export const catalogueQuery = queryOptions({
  queryKey: [nouns.categories, 'sale'],
  queryFn: async ({ signal }) =>
    buildCatalogue(
      await answer(
        api.GET('/v1/categories/sale-tickets', { params: { query: { is_active: true } }, signal }),
      ),
    ),
})

export const presetsQuery = queryOptions({
  queryKey: [nouns.presets, 'active'],
  queryFn: async ({ signal }) => {
    const rows = await answer(api.GET('/v1/presets/active', { signal }))
    return rows.map(({ id, name, button_type, preset_price }): Preset => ({
      id,
      name,
      kind: button_type,
      price: centimesFromWire(preset_price),
    }))
  },
})
