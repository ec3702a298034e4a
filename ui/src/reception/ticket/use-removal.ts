import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nouns } from '@/lib/api/query-keys'
import { deleteLigne, restoreLigne } from '../api/lignes'
import { type Ticket, ticketKey } from '../api/tickets'
import type { Ligne } from './ligne'

export interface Removal {
  removed: Ligne | null
  error: unknown
  remove: (ligne: Ligne) => void
  undo: () => void
  forget: () => void
}

/** Taken away at once, and back at once for ten seconds. */
export function useRemoval(ticketId: string): Removal {
  const queryClient = useQueryClient()
  const [removed, setRemoved] = useState<Ligne | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: [nouns.deposits] })
  const remove = useMutation({
    mutationFn: ({ id }: Ligne) => deleteLigne(id),
    onMutate: ({ id }) => {
      queryClient.setQueryData<Ticket>(
        ticketKey(ticketId),
        (ticket) => ticket && { ...ticket, lignes: ticket.lignes.filter((ligne) => ligne.id !== id) },
      )
    },
    onSuccess: (_, ligne) => setRemoved(ligne),
    onSettled: refresh,
  })
  const restore = useMutation({
    mutationFn: ({ id }: Ligne) => restoreLigne(id),
    onSuccess: () => setRemoved(null),
    onSettled: refresh,
  })
  return {
    removed,
    error: remove.error ?? restore.error,
    remove: (ligne) => {
      restore.reset()
      remove.mutate(ligne)
    },
    undo: () => {
      if (removed !== null && !restore.isPending) restore.mutate(removed)
    },
    forget: () => setRemoved(null),
  }
}
