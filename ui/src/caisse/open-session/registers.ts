import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export interface OpenableRegister {
  id: string
  name: string
  siteId: string
  /** The ordinary session open on it, if any. */
  sessionId: string | null
  openedBy: string | null
}

/** The till by its id, with the session open on it, if any. */
export function registerQuery(registerId: string) {
  return queryOptions({
    queryKey: [nouns.registers, registerId, 'opening'],
    queryFn: async ({ signal }): Promise<OpenableRegister | null> => {
      const [registers, { data: statuses }] = await Promise.all([
        answer(api.GET('/v1/cash-registers', { signal })),
        answer(api.GET('/v1/cash-registers/status', { signal })),
      ])
      const register = registers.find(({ id }) => id === registerId)
      const status = statuses.find(({ id }) => id === registerId)
      if (!register?.site_id) return null
      return {
        id: register.id,
        name: register.name,
        siteId: register.site_id,
        sessionId: status?.session_id ?? null,
        openedBy: status?.operator_name ?? null,
      }
    },
    staleTime: 0,
  })
}
