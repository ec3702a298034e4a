import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aBench, aPosteWire, aTicketWire } from '@/testing/bench'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

const open = (session = aSession()) => renderRoute('/reception', { session })
const anAdmin = aSession({ person: { id: 'person-1', name: 'Jeanne', role: 'admin', scope: 'full' } })

describe('the reception', () => {
  it('opens nothing by being looked at', async () => {
    const bench = aBench()
    bench.postes = []
    const { user } = open()
    expect(await screen.findByRole('heading', { name: 'La réception est fermée' })).toBeVisible()
    expect(bench.opened).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Ouvrir un poste' }))
    await waitFor(() => expect(bench.opened).toEqual([null]))
    expect(await screen.findByRole('heading', { name: 'Mon poste' })).toBeVisible()
  })

  it('goes from « Nouveau dépôt » to the bench', async () => {
    aBench()
    const { user, address } = open()
    await user.click(await screen.findByRole('button', { name: 'Nouveau dépôt' }))
    await waitFor(() => expect(address()).toBe('/reception/ticket/ticket-1'))
  })

  it('shows the day of a paper book, and leaves the poste of another device alone', async () => {
    const bench = aBench()
    bench.postes = [
      aPosteWire({ id: 'livre', opened_at: '2026-03-05T00:00:00Z', is_deferred: true }),
      aPosteWire({ id: 'loin', is_here: false, is_mine: false, opened_by_name: 'Karim' }),
    ]
    open()
    expect(await screen.findByText('Saisie différée – jeudi 5 mars 2026')).toBeVisible()
    expect(screen.getByText('Tenu sur un autre appareil : on continue là-bas.')).toBeVisible()
    expect(screen.getAllByRole('button', { name: 'Nouveau dépôt' })).toHaveLength(1)
  })

  it('explains what keeps a poste open, and leads there', async () => {
    const bench = aBench()
    bench.next.closing = 'reception.poste_has_open_tickets'
    const { user, address } = open()
    await user.click(await screen.findByRole('button', { name: 'Terminer : Mon poste' }))
    await user.click(await screen.findByRole('button', { name: 'Ouvrir le dépôt de 10:36' }))
    await waitFor(() => expect(address()).toBe('/reception/ticket/ticket-1'))
  })

  it('shows the figures of the day to everybody', async () => {
    aBench()
    open()
    expect(await screen.findByText('12,50 kg')).toBeVisible()
  })

  it('keeps paper books for administrators', async () => {
    aBench()
    open()
    await screen.findByRole('button', { name: 'Nouveau dépôt' })
    expect(screen.queryByRole('button', { name: 'Saisie différée' })).not.toBeInTheDocument()
  })

  it('sends the day of a book as it reads on the calendar', async () => {
    const bench = aBench()
    const { user } = renderRoute('/reception/cahier', { session: anAdmin })
    await user.click(await screen.findByRole('button', { name: 'Mois précédent' }))
    const [first] = await screen.findAllByRole('button', { name: /^1 / })
    if (first !== undefined) await user.click(first)
    await user.click(screen.getByRole('button', { name: 'Commencer ce cahier' }))
    await waitFor(() =>
      expect(bench.opened).toEqual([expect.stringMatching(/^\d{4}-\d\d-01T00:00:00.000Z$/)]),
    )
  })

  it('is where somebody with nothing else to do arrives', async () => {
    aBench()
    const { address } = renderRoute('/caisse', { session: aSession() })
    await waitFor(() => expect(address()).toBe('/reception'))
  })

  it('is one of the choices of somebody who also sells', async () => {
    aBench()
    server.use(
      http.get('*/v1/users/me/permissions', () =>
        HttpResponse.json({ permissions: ['caisse.access', 'reception.access'] }),
      ),
    )
    const { user, address } = renderRoute('/caisse', { session: aSession() })
    await user.click(await screen.findByRole('button', { name: 'Aller à la réception' }))
    await waitFor(() => expect(address()).toBe('/reception'))
  })

  it('says which right is missing', async () => {
    aBench()
    server.use(http.get('*/v1/users/me/permissions', () => HttpResponse.json({ permissions: [] })))
    open()
    expect(await screen.findByText(/Il vous manque le droit « Réception »/)).toBeVisible()
  })
})

describe('the history', () => {
  it('lists the tickets under their day, and reads the closed ones', async () => {
    const bench = aBench()
    bench.ticket = aTicketWire({ status: 'closed', total_lignes: 2, total_poids: '4.250' })
    const { user, address } = renderRoute('/reception/historique', { session: aSession() })
    expect(await screen.findByRole('heading', { name: 'samedi 21 novembre 2026' })).toBeVisible()
    await user.click(screen.getByRole('link', { name: 'Voir le dépôt de 10:36, jeanne' }))
    await waitFor(() => expect(address()).toBe('/reception/ticket/ticket-1'))
    expect(await screen.findByText('Dépôt clôturé')).toBeVisible()
  })

  it('says so when nothing is found, and leads back to everything', async () => {
    aBench()
    const { user, address } = renderRoute('/reception/historique?etat=closed', { session: aSession() })
    await user.click(await screen.findByRole('button', { name: 'Tout revoir' }))
    await waitFor(() => expect(address()).toBe('/reception/historique'))
  })
})
