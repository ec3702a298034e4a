import { screen, waitForElementToBeRemoved } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aSession, problemBody } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

describe('a server that does not answer', () => {
  it('is said calmly, and the screen comes back by itself', async () => {
    server.use(
      http.get('*/v1/users/me/permissions', () => HttpResponse.error(), { once: true }),
      http.get('*/v1/health', () => HttpResponse.error(), { once: true }),
    )
    renderRoute('/caisse', { session: aSession() })
    const message = await screen.findByRole('heading', { name: 'RecyClique ne répond pas' })
    await waitForElementToBeRemoved(message, { timeout: 5_000 })
    expect(await screen.findByRole('button', { name: 'Ouvrir Caisse 1' })).toBeVisible()
  })

  it('is not confused with a refusal: that one is shown with « Réessayer »', async () => {
    server.use(
      http.get(
        '*/v1/users/me/permissions',
        () => HttpResponse.json(problemBody(400, 'x', 'Voici pourquoi.'), { status: 400 }),
        { once: true },
      ),
    )
    const { user } = renderRoute('/caisse', { session: aSession() })
    expect(await screen.findByText('Voici pourquoi.')).toBeVisible()
    expect(screen.getByText('Repère pour l’aide : req-1')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('button', { name: 'Ouvrir Caisse 1' })).toBeVisible()
  })
})
