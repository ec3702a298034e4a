import { answer } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import type { Destination } from '../parts/flows'
import { type LigneView, receptionApi, type Settings } from './wire'

/** A ticket as a file: the server gives an address that is good for a minute. */
export async function downloadTicket(ticketId: string) {
  const { download_url } = await answer(
    receptionApi.POST('/v1/reception/tickets/{ticket_id}/download-token', {
      params: { path: { ticket_id: ticketId } },
    }),
  )
  await download(download_url)
}

export const setOrigin = (ticketId: string, body: { channel_id: string | null; provenance: string | null }) =>
  answer(
    receptionApi.PUT('/v1/reception/tickets/{ticket_id}/origin', {
      params: { path: { ticket_id: ticketId } },
      body,
    }),
  )

const ofChannel = (id: string) => ({ path: { channel_id: id } })

export const createChannel = (name: string) =>
  answer(receptionApi.POST('/v1/reception/channels', { body: { name } }))

export const updateChannel = (
  id: string,
  body: { name?: string; display_order?: number; is_active?: boolean },
) => answer(receptionApi.PATCH('/v1/reception/channels/{channel_id}', { params: ofChannel(id), body }))

export const archiveChannel = (id: string) =>
  answer(receptionApi.DELETE('/v1/reception/channels/{channel_id}', { params: ofChannel(id) }))

export const restoreChannel = (id: string) => updateChannel(id, { is_active: true })

export const saveSettings = (body: Settings) => answer(receptionApi.PUT('/v1/reception/settings', { body }))

export interface LigneChange {
  poids_kg?: string
  category_id?: string
  destination?: Destination
  is_exit?: boolean
  notes?: string
}

/** Once the ticket is closed only the weight can be put right, by its own door. */
export function correctLigne(ligne: LigneView, change: LigneChange, ticketIsOpen: boolean) {
  if (ticketIsOpen)
    return answer(
      receptionApi.PUT('/v1/reception/lignes/{ligne_id}', {
        params: { path: { ligne_id: ligne.id } },
        body: change,
      }),
    )
  return answer(
    receptionApi.PATCH('/v1/reception/tickets/{ticket_id}/lignes/{ligne_id}/weight', {
      params: { path: { ticket_id: ligne.ticket_id, ligne_id: ligne.id } },
      body: { poids_kg: change.poids_kg ?? ligne.poids_kg },
    }),
  )
}
