import { answer, api, type Schemas } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import type { Destination } from '../parts/flows'
import type { LigneView, Settings } from './wire'

/** A ticket as a file: the server gives an address that is good for a minute. */
export async function downloadTicket(ticketId: string) {
  const { download_url } = await answer(
    api.POST('/v1/reception/tickets/{ticket_id}/download-token', {
      params: { path: { ticket_id: ticketId } },
    }),
  )
  await download(download_url)
}

export const setOrigin = (ticketId: string, body: { channel_id: string | null; provenance: string | null }) =>
  answer(
    api.PUT('/v1/reception/tickets/{ticket_id}/origin', {
      params: { path: { ticket_id: ticketId } },
      body,
    }),
  )

const ofChannel = (id: string) => ({ path: { channel_id: id } })

export const createChannel = (name: string) =>
  answer(api.POST('/v1/reception/channels', { body: { name, display_order: null } }))

/** What is absent stays as it is. */
export const updateChannel = (id: string, body: Partial<Schemas['UpdateChannel']>) =>
  answer(
    api.PATCH('/v1/reception/channels/{channel_id}', {
      params: ofChannel(id),
      body: body as Schemas['UpdateChannel'],
    }),
  )

export const archiveChannel = (id: string) =>
  answer(api.DELETE('/v1/reception/channels/{channel_id}', { params: ofChannel(id) }))

export const restoreChannel = (id: string) => updateChannel(id, { is_archived: false })

export const saveSettings = (body: Settings) => answer(api.PUT('/v1/reception/settings', { body }))

export interface LigneChange {
  poids_kg?: string
  category_id?: string
  destination?: Destination
  is_exit?: boolean
  notes?: string
}

/** The whole ligne, what is absent staying as it is; or its weight alone, by the door that stays open afterwards. */
export function correctLigne(ligne: LigneView, change: LigneChange, isWhole: boolean) {
  if (isWhole)
    return answer(
      api.PUT('/v1/reception/lignes/{ligne_id}', {
        params: { path: { ligne_id: ligne.id } },
        body: change as Schemas['UpdateLigneRequest'],
      }),
    )
  return answer(
    api.PATCH('/v1/reception/tickets/{ticket_id}/lignes/{ligne_id}/weight', {
      params: { path: { ticket_id: ligne.ticket_id, ligne_id: ligne.id } },
      body: { poids_kg: change.poids_kg ?? ligne.poids_kg },
    }),
  )
}
