import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { sessionStore } from '@/lib/session/session-store'
import { aSession, problemBody } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

describe('the session guard', () => {
  it('asks who one is, then leads to the wanted address', async () => {
    const { user, address } = renderRoute('/operateur?suite=%2Fcaisse')
    await user.click(await screen.findByRole('button', { name: 'Éloïse Roux' }))
    expect(address()).toContain('/connexion')
    await user.keyboard('1234')
    await waitFor(() => expect(address()).toContain('/operateur'))
    expect(sessionStore.get()?.person).toMatchObject({ id: 'person-2', name: 'Éloïse Roux' })
  })

  it('leads to the first start when the shop does not exist yet', async () => {
    server.use(
      http.get('*/v1/setup', () =>
        HttpResponse.json({ is_initialized: false, version: '0.1.0', default_catalogue: [] }),
      ),
    )
    const { address } = renderRoute('/')
    expect(await screen.findByRole('heading', { name: 'Bienvenue dans RecyClique' })).toBeVisible()
    expect(address()).toBe('/bienvenue')
  })

  it('leads back to sign-in, keeping the address, when the session ends under one’s hands', async () => {
    const { address } = renderRoute('/caisse', { session: aSession() })
    await screen.findByRole('button', { name: 'Ouvrir Caisse 1' })
    sessionStore.clear()
    await waitFor(() => expect(address()).toBe('/connexion?suite=%2Fcaisse'))
  })

  it('forgets the person on log-out even when the server refuses', async () => {
    server.use(
      http.post('*/v1/auth/logout', () => HttpResponse.json(problemBody(500, 'x', 'x'), { status: 500 })),
    )
    const { user, address } = renderRoute('/caisse', { session: aSession() })
    await user.click(await screen.findByRole('button', { name: 'Se déconnecter' }))
    await waitFor(() => expect(address()).toBe('/connexion'))
    expect(sessionStore.get()).toBeNull()
  })

  it('shows a page with a way out at an unknown address', async () => {
    const { user, address } = renderRoute('/perdu', { session: aSession() })
    await user.click(await screen.findByRole('button', { name: 'Aller au choix de la caisse' }))
    await waitFor(() => expect(address()).toBe('/caisse'))
  })
})
