import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { ticketKey } from './tickets'

export interface Settings {
  asksChannel: boolean
  asksProvenance: boolean
  defaultChannelId: string | null
  hasLiveFigures: boolean
}

export const settingsQuery = queryOptions({
  queryKey: [nouns.receptionSettings, 'bench'],
  queryFn: async ({ signal }): Promise<Settings> => {
    const wire = await answer(api.GET('/v1/reception/settings', { signal }))
    return {
      asksChannel: wire.asks_channel,
      asksProvenance: wire.asks_provenance,
      defaultChannelId: wire.default_channel_id ?? null,
      hasLiveFigures: wire.live_stats_enabled,
    }
  },
})

export const channelsQuery = queryOptions({
  queryKey: [nouns.channels, 'active'],
  queryFn: async ({ signal }) =>
    (await answer(api.GET('/v1/reception/channels', { signal })))
      .filter(({ is_active }) => is_active)
      .map(({ id, name }) => ({ id, name })),
})

/** Towns already said, the most frequent first. */
export const townsQuery = (text: string) =>
  queryOptions({
    queryKey: [nouns.deposits, 'bench towns', text],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/reception/towns', { params: { query: { q: text } }, signal })),
    placeholderData: keepPreviousData,
  })

export interface Origin {
  channelId: string | null
  provenance: string | null
}

export function useSetOrigin(ticketId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ channelId, provenance }: Origin) =>
      answer(
        api.PUT('/v1/reception/tickets/{ticket_id}/origin', {
          params: { path: { ticket_id: ticketId } },
          body: { channel_id: channelId, provenance },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ticketKey(ticketId) }),
  })
}
