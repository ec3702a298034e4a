import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { aBench } from '@/testing/bench'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'

/** Slower than a barcode reader. */
const hands = userEvent.setup({ delay: 35 })

async function openTicket() {
  const view = renderRoute('/reception/ticket/ticket-1', { session: aSession() })
  await screen.findByRole('region', { name: 'Pesée' })
  return view
}

const summary = () => within(screen.getByRole('region', { name: 'Résumé du dépôt' }))
const tap = (name: string | RegExp) => hands.click(screen.getByRole('button', { name }))
const rested = () => new Promise((later) => setTimeout(later, 420))

describe('a ticket of the bench', () => {
  it('is filled by touch: weigh, then tap the category', async () => {
    const bench = aBench()
    await openTicket()
    for (const key of ['3', 'Virgule', '2', '5']) await tap(key)
    await tap('Livre')
    expect(await summary().findByRole('button', { name: 'Modifier Livre, 3,25\u00a0kg' })).toBeVisible()
    expect(bench.lignes).toMatchObject([
      { category_id: 'livre', poids_kg: '3.250', destination: 'MAGASIN', is_exit: false, notes: null },
    ])
  })

  it('is filled by keyboard: digits, letters down the levels, « = » and the arrow', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('é;')
    await hands.keyboard('{Backspace}')
    await hands.keyboard('&,(=')
    await hands.keyboard('{ArrowDown}')
    await hands.keyboard('aa')
    await waitFor(() =>
      expect(bench.lignes).toMatchObject([
        { category_id: 'chaise', poids_kg: '1.500', destination: 'DECHETERIE', is_exit: true },
      ]),
    )
  })

  it('takes the category first, then the weight and Enter', async () => {
    const bench = aBench()
    await openTicket()
    await tap('Livre')
    await hands.keyboard('2{Enter}')
    await waitFor(() => expect(bench.lignes).toHaveLength(1))
  })

  it('adds once for two taps close together', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('2')
    await userEvent.dblClick(screen.getByRole('button', { name: 'Livre' }))
    await waitFor(() => expect(bench.lignes).toHaveLength(1))
    expect(screen.getByRole('button', { name: 'Ajouter' })).toBeDisabled()
    expect(bench.keys).toHaveLength(1)
  })

  it('asks for a second look at 250 kg of books', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('250')
    await tap('Livre')
    expect(screen.getByRole('alert')).toHaveTextContent('Vérifiez : 250,00 kg de « Livre » ?')
    expect(bench.lignes).toEqual([])
    await tap('Livre')
    await waitFor(() => expect(bench.lignes).toHaveLength(1))
  })

  it('takes the container off', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('4')
    await hands.click(await screen.findByRole('button', { name: 'Bac, 1,50\u00a0kg' }))
    await tap('Livre')
    await waitFor(() => expect(bench.lignes).toMatchObject([{ poids_kg: '2.500' }]))
  })

  it('keeps on screen what did not pass, and sends it again under the same key', async () => {
    const bench = aBench()
    bench.next.refusal = 'Le disque est plein.'
    await openTicket()
    await hands.keyboard('2')
    await tap('Livre')
    expect(await screen.findByText(/Pas encore enregistré : Livre, 2,00/)).toBeVisible()
    bench.next.refusal = null
    await tap('Réessayer')
    await waitFor(() => expect(bench.lignes).toHaveLength(1))
    expect(new Set(bench.keys).size).toBe(1)
  })

  it('is corrected: a ligne comes back into the form, and is put right', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('2')
    await tap('Livre')
    await rested()
    await hands.click(await summary().findByRole('button', { name: /Modifier Livre/ }))
    await hands.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}3')
    await tap('Mettre à jour')
    await waitFor(() => expect(bench.lignes).toMatchObject([{ id: 'ligne-1', poids_kg: '3.000' }]))
    expect(await screen.findByRole('button', { name: 'Ajouter' })).toBeVisible()
  })

  it('lets a removed ligne come back', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('2')
    await tap('Livre')
    await hands.click(await summary().findByRole('button', { name: /Retirer Livre/ }))
    await waitFor(() => expect(bench.lignes).toHaveLength(0))
    await hands.click(await screen.findByRole('button', { name: 'Remettre' }))
    await waitFor(() => expect(bench.lignes).toHaveLength(1))
  })

  it('finds after a reload what was being typed', async () => {
    aBench()
    const { unmount } = await openTicket()
    await hands.keyboard('2,5')
    await hands.click(screen.getByRole('switch', { name: 'Sortie de boutique' }))
    unmount()
    await openTicket()
    expect(screen.getByLabelText('Poids')).toHaveValue('2,5')
    expect(screen.getByRole('switch', { name: 'Sortie de boutique' })).toBeChecked()
    expect(screen.queryByRole('radio', { name: 'Magasin' })).not.toBeInTheDocument()
  })

  it('is closed, and the next one is one tap away', async () => {
    const bench = aBench()
    await openTicket()
    await hands.keyboard('2')
    await tap('Livre')
    await summary().findByRole('button', { name: /Modifier Livre/ })
    await tap('Clôturer')
    await hands.click(await screen.findByRole('button', { name: 'Nouveau dépôt' }))
    await waitFor(() => expect(bench.created).toBe(1))
  })

  it('asks before it is closed empty', async () => {
    const bench = aBench()
    await openTicket()
    await tap('Clôturer')
    expect(screen.getByRole('alert')).toHaveTextContent('Touchez encore')
    expect(bench.ticket.status).toBe('opened')
    await tap('Clôturer')
    await waitFor(() => expect(bench.ticket.status).toBe('closed'))
  })

  it('says where it comes from in two taps, when the shop asks', async () => {
    const bench = aBench()
    bench.settings.asks_channel = true
    await openTicket()
    await hands.click(await screen.findByRole('button', { name: 'Origine à dire' }))
    await hands.click(await screen.findByRole('button', { name: 'Apport volontaire' }))
    await waitFor(() => expect(bench.origin).toEqual({ channel_id: 'volontaire', provenance: null }))
  })

  it('changes hands with one tap', async () => {
    aBench()
    await openTicket()
    await tap('Mettre le pavé à droite')
    expect(screen.getByRole('button', { name: 'Mettre le pavé à gauche' })).toBeVisible()
  })
})
