import { useMutation } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { type Centimes, centimesFromWire } from '@/lib/money'
import type { SaleBody } from './sale-body'

export interface Sold {
  id: string
  ticketNumber: number
  change: Centimes
  donation: Centimes
  soldAt: string
}

/** Made again, identical, as often as needed: the key makes it one sale. */
export async function createSale({ key, body }: { key: string; body: SaleBody }): Promise<Sold> {
  const sale = await answer(api.POST('/v1/sales', { params: { header: { 'Idempotency-Key': key } }, body }))
  return {
    id: sale.id,
    ticketNumber: sale.ticket_number,
    change: centimesFromWire(sale.change),
    donation: centimesFromWire(sale.donation),
    soldAt: sale.created_at,
  }
}

/** A lost answer, or a server that fell over: the sale may exist. Anything else, a full disk included, is a clear no. */
export function isUnanswered(error: unknown): boolean {
  const { status } = asProblem(error)
  return status === 0 || (status >= 500 && status !== 503)
}

/** This key already sold another content: the basket was changed while the answer of a first sending was lost. */
export const isSoldOtherwise = (error: unknown): boolean =>
  asProblem(error).code === 'http.idempotency_key_reused'

export function useCreateSale() {
  return useMutation({
    mutationFn: createSale,
    retry: (failures, error) => failures < 3 && isUnanswered(error),
    retryDelay: (failures) => 300 * 2 ** failures,
  })
}
