import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDesk, anAdministrator, aSessionDetail, aSessionSale, aSessionView } from '@/testing/admin'
import { aSession, problemBody, tokens } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

beforeEach(() => aDesk())

const list = (asked: URL[], rows = [aSessionView()]) =>
  http.get('*/v1/cash-sessions', ({ request }) => {
    asked.push(new URL(request.url))
    return HttpResponse.json({ data: rows, total: 45, skip: 0, limit: 20 })
  })

describe('the door of the administration', () => {
  it('is closed to a volunteer, and says so', async () => {
    renderRoute('/admin/sessions', { session: aSession() })
    expect(await screen.findByRole('heading', { name: 'Cette partie est réservée' })).toBeVisible()
  })

  it('asks the password of somebody who came with a code, then opens on the page wanted', async () => {
    server.use(
      list([]),
      http.get('*/v1/users/me', () => HttpResponse.json({ id: 'person-1', username: 'jeanne' })),
      http.post('*/v1/auth/login', async ({ request }) => {
        const { username, password } = (await request.json()) as Record<string, string>
        return username === 'jeanne' && password === 'Secret123!'
          ? HttpResponse.json({ ...tokens(), user: { id: 'person-1', role: 'admin' } })
          : HttpResponse.json(problemBody(401, 'auth.login', 'Non'), { status: 401 })
      }),
    )
    const { user } = renderRoute('/admin/sessions', { session: anAdministrator('till') })
    const field = await screen.findByLabelText('Mot de passe')
    await user.type(field, 'faux{Enter}')
    expect(await screen.findByText('Ce n’est pas le bon mot de passe.')).toBeVisible()
    await user.clear(field)
    await user.type(field, 'Secret123!{Enter}')
    expect(await screen.findByRole('heading', { name: 'Sessions de caisse' })).toBeVisible()
  })
})

describe('the list of sessions', () => {
  it('asks what its address says, and says differences in words', async () => {
    const asked: URL[] = []
    server.use(list(asked))
    renderRoute('/admin/sessions?statut=closed&moyens=%5B%22cash%22%2C%22card%22%5D&min=1050&page=2', {
      session: anAdministrator(),
    })
    expect(await screen.findByText(/manque 2,00\s€/)).toBeVisible()
    const { searchParams } = asked[0] ?? new URL('http://nowhere')
    expect(searchParams.get('status')).toBe('closed')
    expect(searchParams.getAll('payment_methods')).toEqual(['cash', 'card'])
    expect(searchParams.get('amount_min')).toBe('10.5')
    expect(searchParams.get('skip')).toBe('20')
    expect(screen.getByText(/45 sessions/)).toBeVisible()
    expect(await screen.findByText(/12,35\s€ en moyenne/)).toBeVisible()
  })

  it('keeps in its address what is typed', async () => {
    const asked: URL[] = []
    server.use(list(asked))
    const { user, address } = renderRoute('/admin/sessions?page=3', { session: anAdministrator() })
    await user.type(await screen.findByLabelText('Rechercher'), 'jea')
    await waitFor(() => expect(address()).toBe('/admin/sessions?q=jea'))
    await waitFor(() => expect(asked.at(-1)?.searchParams.get('search')).toBe('jea'))
  })

  it('says how to see more when nothing is left', async () => {
    server.use(
      http.get('*/v1/cash-sessions', () => HttpResponse.json({ data: [], total: 0, skip: 0, limit: 20 })),
    )
    const { user, address } = renderRoute('/admin/sessions?q=zzz', { session: anAdministrator() })
    await screen.findByRole('heading', { name: 'Aucune session ne correspond' })
    await user.click(screen.getAllByRole('button', { name: 'Effacer les filtres' })[0] ?? document.body)
    expect(address()).toBe('/admin/sessions')
  })
})

describe('a session', () => {
  const open = (part = {}) => {
    server.use(http.get('*/v1/cash-sessions/session-1', () => HttpResponse.json(aSessionDetail(part))))
    return renderRoute('/admin/sessions/session-1', { session: anAdministrator() })
  }

  it('shows the drawer once it was counted, and nothing of it before', async () => {
    open({ status: 'open', closed_at: null, variance: null })
    expect(await screen.findByRole('button', { name: 'Reprendre la vente' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Contrôle de caisse' })).toBeNull()
  })

  it('tells the story of a closed one', async () => {
    open({ sales: [aSessionSale({ note: 'Livraison jeudi' })] })
    expect(await screen.findByRole('heading', { name: 'Contrôle de caisse' })).toBeVisible()
    expect(screen.getByText(/Erreur de rendu/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Reprendre la vente' })).toBeNull()
    expect(screen.getByText('Premier ticket, n° 1')).toBeVisible()
  })

  it('held elsewhere is taken here with a reason', async () => {
    let body: unknown
    server.use(
      http.post('*/v1/cash-sessions/session-1/adopt', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(aSessionView())
      }),
    )
    const { user } = open({ status: 'open', closed_at: null, is_here: false })
    await user.click(await screen.findByRole('button', { name: 'La reprendre ici' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Pourquoi ?'), 'Écran cassé')
    await user.click(dialog.getByRole('button', { name: 'La reprendre ici' }))
    await waitFor(() => expect(body).toEqual({ reason: 'Écran cassé' }))
  })
})
