import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { RegisterStatus } from '@/accueil/api/registers-query'
import { aRegister, aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

const shopWith = (...data: RegisterStatus[]) =>
  server.use(http.get('*/v1/cash-registers/status', () => HttpResponse.json({ data, total: data.length })))

describe('the choice of the till', () => {
  it('opens a free one, already under the finger', async () => {
    const { user, address } = renderRoute('/caisse', { session: aSession() })
    expect(await screen.findByRole('button', { name: 'Ouvrir Caisse 1' })).toHaveFocus()
    expect(screen.getByText('Libre')).toBeVisible()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toBe('/caisse/ouverture/register-1'))
  })

  it('says who has it since when, and takes it over', async () => {
    shopWith(
      aRegister({
        is_open: true,
        operator_name: 'Karim Benali',
        session_id: 'session-7',
        opened_at: '2026-11-21T08:12:00Z',
      }),
    )
    const { user, address } = renderRoute('/caisse', { session: aSession() })
    expect(await screen.findByText('Ouverte par Karim Benali depuis 09:12')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Reprendre Caisse 1' }))
    await waitFor(() => expect(address()).toBe('/caisse/vente/session-7'))
  })

  it('says what to do when there is none', async () => {
    shopWith()
    renderRoute('/caisse', { session: aSession() })
    expect(await screen.findByRole('heading', { name: 'Il n’y a pas encore de caisse' })).toBeVisible()
  })

  it('says which right is missing and whom to ask', async () => {
    server.use(http.get('*/v1/users/me/permissions', () => HttpResponse.json({ permissions: [] })))
    renderRoute('/caisse', { session: aSession() })
    expect(await screen.findByText(/Il vous manque le droit « Tenir la caisse »/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /Ouvrir/ })).not.toBeInTheDocument()
  })
})
