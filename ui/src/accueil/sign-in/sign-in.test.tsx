import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { sessionStore } from '@/lib/session/session-store'
import { aSession, problemBody } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

const refusePin = (status: number, detail: string) =>
  server.use(
    http.post('*/v1/auth/pin', () => HttpResponse.json(problemBody(status, 'auth.pin', detail), { status }), {
      once: true,
    }),
  )

describe('signing in by code', () => {
  it('takes letters, Enter and four digits', async () => {
    const { user, address } = renderRoute('/connexion')
    await screen.findByRole('button', { name: 'Jeanne Martin' })
    await user.keyboard('roux')
    expect(screen.queryByRole('button', { name: 'Jeanne Martin' })).not.toBeInTheDocument()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Votre code, Éloïse Roux' })
    await user.keyboard('1234')
    await waitFor(() => expect(address()).toBe('/caisse'))
  })

  it('finds a name without its accents, and everybody again with Escape', async () => {
    const { user } = renderRoute('/connexion')
    await screen.findByRole('button', { name: 'Jeanne Martin' })
    await user.keyboard('el')
    expect(screen.getByRole('status')).toHaveTextContent('Noms avec « el »')
    expect(screen.getByRole('button', { name: 'Éloïse Roux' })).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Jeanne Martin' })).not.toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Jeanne Martin' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Éloïse Roux' })).toHaveFocus()
  })

  it('puts names in the order of a French dictionary, and moves between them with the arrows', async () => {
    const { user } = renderRoute('/connexion')
    expect(await screen.findByRole('button', { name: 'Éloïse Roux' })).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('button', { name: 'Jeanne Martin' })).toHaveFocus()
  })

  it('says gently that the code is wrong, and takes the next one at once', async () => {
    refusePin(401, 'PIN invalide')
    const { user, address } = renderRoute('/connexion')
    await user.click(await screen.findByRole('button', { name: 'Éloïse Roux' }))
    await user.keyboard('0000')
    expect(await screen.findByRole('alert')).toHaveTextContent('Ce n’est pas le bon code. Essayez encore.')
    await user.keyboard('1234')
    await waitFor(() => expect(address()).toBe('/caisse'))
  })

  it('says how long to wait after too many tries', async () => {
    refusePin(429, 'Trop d’essais. Attendez 2 minutes.')
    const { user } = renderRoute('/connexion')
    await user.click(await screen.findByRole('button', { name: 'Éloïse Roux' }))
    await user.keyboard('0000')
    expect(await screen.findByRole('alert')).toHaveTextContent('Attendez 2 minutes.')
  })

  it('offers the password when nobody has a code', async () => {
    server.use(http.get('*/v1/auth/operators', () => HttpResponse.json([])))
    const { user } = renderRoute('/connexion')
    await user.click(await screen.findByRole('button', { name: 'Par mot de passe' }))
    expect(await screen.findByLabelText('Identifiant')).toHaveFocus()
  })
})

describe('signing in by password', () => {
  it('does not say which of the two is wrong', async () => {
    server.use(
      http.post(
        '*/v1/auth/login',
        () => HttpResponse.json(problemBody(401, 'auth.x', 'Identifiants invalides'), { status: 401 }),
        { once: true },
      ),
    )
    const { user, address } = renderRoute('/connexion')
    await user.click(await screen.findByRole('radio', { name: 'Par mot de passe' }))
    await user.type(await screen.findByLabelText('Identifiant'), 'jeanne')
    await user.type(screen.getByLabelText('Mot de passe'), 'faux{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'L’identifiant ou le mot de passe n’est pas le bon.',
    )
    await user.type(screen.getByLabelText('Mot de passe'), '{Enter}')
    await waitFor(() => expect(address()).toBe('/caisse'))
    expect(sessionStore.get()?.person.name).toBe('Jeanne Martin')
  })
})

describe('changing operator', () => {
  it('comes back to the screen one was on, as somebody else', async () => {
    const { user, address } = renderRoute('/caisse', { session: aSession() })
    await user.click(await screen.findByRole('button', { name: 'Changer d’opérateur' }))
    await user.click(await screen.findByRole('button', { name: 'Éloïse Roux' }))
    await user.keyboard('1234')
    await waitFor(() => expect(address()).toBe('/caisse'))
    expect(sessionStore.get()?.person.name).toBe('Éloïse Roux')
  })

  it('can be given up with Escape', async () => {
    const { user, address } = renderRoute('/operateur?suite=%2Fcaisse', { session: aSession() })
    await screen.findByRole('button', { name: 'Éloïse Roux' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(address()).toBe('/caisse'))
    expect(sessionStore.get()?.person.name).toBe('Jeanne Martin')
  })
})
