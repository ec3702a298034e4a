import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { saveFile } from '@/lib/save-file'

/** The printer of a till, on this device; none is an answer too. */
export function printerQuery(registerId: string) {
  return queryOptions({
    queryKey: [nouns.printers, registerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/cash-registers/{register_id}/printer', {
          params: { path: { register_id: registerId } },
          signal,
        }),
      ),
  })
}

/** Each paper, file or mail of a sale is counted: the first is the original, the others say DUPLICATA. */
const issueReceipt = (saleId: string, body: Schemas['CreateReceipt']): Promise<Schemas['ReceiptView']> =>
  answer(
    api.POST('/v1/sales/{sale_id}/receipts', {
      params: { path: { sale_id: saleId }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body,
    }),
  )

export const printReceipt = (saleId: string): Promise<Schemas['ReceiptView']> =>
  issueReceipt(saleId, { channel: 'print', email: null })

export const mailReceipt = (saleId: string, email: string): Promise<Schemas['ReceiptView']> =>
  issueReceipt(saleId, { channel: 'email', email })

export async function saveReceipt(saleId: string, ticketNumber: number): Promise<Schemas['ReceiptView']> {
  const receipt = await issueReceipt(saleId, { channel: 'pdf', email: null })
  const params = { path: { receipt_id: receipt.id } }
  saveFile(
    await answer(api.GET('/v1/receipts/{receipt_id}/pdf', { params, parseAs: 'blob' })),
    `ticket-${ticketNumber}.pdf`,
  )
  return receipt
}

export const openDrawer = (registerId: string): Promise<unknown> =>
  answer(
    api.POST('/v1/cash-registers/{register_id}/printer/drawer', {
      params: { path: { register_id: registerId } },
    }),
  )
