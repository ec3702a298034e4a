import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import type { Pricing } from './basket'

export interface Till {
  registerId: string
  pricing: Pricing
  favouriteIds: string[]
}

/** The choices of a till that change how one sells on it, read anew when they change. */
export function tillQuery(registerId: string) {
  return queryOptions({
    queryKey: [nouns.registers, registerId, 'sale'],
    queryFn: async ({ signal }): Promise<Till> => {
      const params = { path: { register_id: registerId } }
      const wire = await answer(api.GET('/v1/cash-registers/{register_id}', { params, signal }))
      return {
        registerId,
        pricing: isOn(wire.workflow_options, 'no_item_pricing') ? 'total' : 'lines',
        favouriteIds: wire.favourite_category_ids,
      }
    },
  })
}

/** `{"features": {name: {"enabled": true}}}`; whatever does not fit is off (spec caisse §1.15). */
export function isOn(options: unknown, feature: string): boolean {
  const features = (options as { features?: Record<string, { enabled?: unknown } | undefined> } | null)
    ?.features
  return features?.[feature]?.enabled === true
}
