import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type PrinterSettings = Schemas['PrinterSettings']

const ofRegister = (registerId: string) => ({ path: { register_id: registerId } })

/** `null`: this till has none. */
export const printerQuery = (registerId: string) =>
  queryOptions({
    queryKey: [nouns.registers, registerId, 'printer'],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/cash-registers/{register_id}/printer', { params: ofRegister(registerId), signal })),
  })

export const printerStatusQuery = (registerId: string) =>
  queryOptions({
    queryKey: [nouns.registers, registerId, 'printer-status'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/cash-registers/{register_id}/printer/status', {
          params: ofRegister(registerId),
          signal,
        }),
      ),
    refetchOnMount: 'always',
  })

export const savePrinter = (registerId: string, body: PrinterSettings) =>
  answer(api.PUT('/v1/cash-registers/{register_id}/printer', { params: ofRegister(registerId), body }))

export const removePrinter = (registerId: string) =>
  answer(api.DELETE('/v1/cash-registers/{register_id}/printer', { params: ofRegister(registerId) }))

export const tryPrinter = (registerId: string, what: 'test' | 'drawer') =>
  answer(
    what === 'test'
      ? api.POST('/v1/cash-registers/{register_id}/printer/test', { params: ofRegister(registerId) })
      : api.POST('/v1/cash-registers/{register_id}/printer/drawer', { params: ofRegister(registerId) }),
  )
