import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { centimesFromWire } from '@/lib/money'
import { gramsFromWire } from '@/lib/weight'

export function saleQuery(saleId: string) {
  return queryOptions({
    queryKey: [nouns.sales, saleId],
    queryFn: async ({ signal }) => {
      const params = { path: { sale_id: saleId } }
      const { items } = await answer(api.GET('/v1/sales/{sale_id}', { params, signal }))
      return {
        lines: items.map((item) => ({
          id: item.id,
          category: item.category,
          quantity: item.quantity,
          weight: gramsFromWire(item.weight),
          total: centimesFromWire(item.total_price),
          note: item.notes ?? '',
        })),
      }
    },
  })
}
