import { useQuery } from '@tanstack/react-query'
import { channelsQuery } from './reception-query'
import { inOrder } from './channels'

/** The channels as choices, in their own order; `kept`: the one in use, even archived. */
export function useChannelChoices(kept?: string | null) {
  const rows = useQuery(channelsQuery).data ?? []
  return inOrder(rows)
    .filter((channel) => channel.deleted_at == null || channel.id === kept)
    .map(({ id, name }) => ({ value: id, label: name }))
}
