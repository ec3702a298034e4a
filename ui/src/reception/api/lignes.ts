import { answer, api } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import { decimalText } from '@/lib/decimal'
import type { Ligne, LigneContent } from '../ticket/ligne'
import { ligneFromWire } from './tickets'

const body = ({ category, weight, destination, isExit, notes }: LigneContent) => ({
  category_id: category.id,
  poids_kg: decimalText(weight, 3),
  destination,
  is_exit: isExit,
  notes,
})

const RETRY_MS = [300, 900]

/** Sent again, identical, as often as needed: the key makes it one ligne. */
export async function createLigne(ticketId: string, key: string, ligne: LigneContent): Promise<Ligne> {
  const send = () =>
    answer(
      api.POST('/v1/reception/lignes', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...body(ligne), notes: ligne.notes === '' ? null : ligne.notes, ticket_id: ticketId },
      }),
    )
  for (const wait of RETRY_MS) {
    try {
      return ligneFromWire(await send())
    } catch (error) {
      if (!isUnanswered(error)) throw error
      await new Promise((again) => setTimeout(again, wait))
    }
  }
  return ligneFromWire(await send())
}

/** A lost answer, or a server that fell over. Anything else, a full disk included, is a clear no. */
function isUnanswered(error: unknown): boolean {
  const { status } = asProblem(error)
  return status === 0 || (status >= 500 && status !== 503)
}

const of = (ligneId: string) => ({ params: { path: { ligne_id: ligneId } } })

export const updateLigne = async (ligneId: string, ligne: LigneContent): Promise<Ligne> =>
  ligneFromWire(
    await answer(api.PUT('/v1/reception/lignes/{ligne_id}', { ...of(ligneId), body: body(ligne) })),
  )

export const deleteLigne = (ligneId: string) =>
  answer(api.DELETE('/v1/reception/lignes/{ligne_id}', of(ligneId)))

export const restoreLigne = async (ligneId: string): Promise<Ligne> =>
  ligneFromWire(await answer(api.POST('/v1/reception/lignes/{ligne_id}/restore', of(ligneId))))
