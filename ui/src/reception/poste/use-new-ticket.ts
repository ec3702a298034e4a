import { useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { settingsQuery } from '../api/origin'
import { useCreateTicket } from '../api/tickets'

/** From « Nouveau dépôt » to its screen; a trembling finger makes one ticket. */
export function useNewTicket() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const create = useCreateTicket()
  const key = useRef(crypto.randomUUID())

  const start = async (posteId: string) => {
    const settings = await queryClient.query({ ...settingsQuery, staleTime: 60_000 }).catch(() => null)
    const { id } = await create.mutateAsync({
      key: key.current,
      posteId,
      channelId: settings?.asksChannel === true ? settings.defaultChannelId : null,
    })
    key.current = crypto.randomUUID()
    await navigate({ to: '/reception/ticket/$ticketId', params: { ticketId: id } })
  }
  return {
    isPending: create.isPending,
    error: create.error,
    start: (posteId: string) => {
      if (!create.isPending) void start(posteId).catch(() => undefined) // told by `error`
    },
  }
}
