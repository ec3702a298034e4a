import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { aTill } from '@/testing/till'

const HOUR = { timeout: 20_000 }

describe('opening a paper book', () => {
  it('takes its date, then its float, all by keys', async () => {
    const till = aTill({ isOpen: false })
    const { user, address } = renderRoute('/caisse/cahier/register-1', { session: aSession() })
    expect(await screen.findByLabelText('Date du cahier', {}, HOUR)).toHaveFocus()
    await user.keyboard('14/11/2020')
    expect(await screen.findByText('samedi 14 novembre 2020')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Saisie différée — cahier du samedi 14 novembre 2020')).toBeVisible()
    expect(screen.getByLabelText('Total dans le tiroir')).toHaveFocus()
    await user.keyboard('42,5{Enter}{Enter}')
    await screen.findByRole('heading', { name: 'Choisissez une catégorie' })
    expect(address()).toBe('/caisse/vente/session-1')
    expect(till.opened).toMatchObject({
      kind: 'deferred',
      opened_at: '2020-11-14T00:00:00.000Z',
      initial_amount: 42.5,
    })
  })

  it('refuses a day to come, and a date nobody can read', async () => {
    aTill({ isOpen: false })
    const { user } = renderRoute('/caisse/cahier/register-1', { session: aSession() })
    await screen.findByLabelText('Date du cahier', {}, HOUR)
    await user.keyboard('31/12/2090')
    expect(screen.getByText('Ce jour n’est pas encore passé.')).toBeVisible()
    await user.clear(screen.getByLabelText('Date du cahier'))
    await user.keyboard('hier{Enter}')
    expect(screen.getByText(/Tapez le jour, le mois et l’année/)).toBeVisible()
  })

  it('already begun, goes on with it instead of a second one', async () => {
    const till = aTill({ isOpen: false })
    till.book = { exists: true, session_id: 'session-9', total_sales: 145.5, total_items: 12 }
    const { user, address } = renderRoute('/caisse/cahier/register-1', { session: aSession() })
    await screen.findByLabelText('Date du cahier', {}, HOUR)
    await user.keyboard('14/11/2020')
    expect(await screen.findByText(/déjà commencé : 12 ventes, 145,50\s€/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Reprendre ce cahier' }))
    await screen.findByRole('heading', { name: 'Choisissez une catégorie' })
    expect(address()).toBe('/caisse/vente/session-9')
    expect(till.opened).toBeNull()
  })
})

describe('practice', () => {
  it('begins in one tap, with nothing to count', async () => {
    const till = aTill({ isOpen: false })
    const { user } = renderRoute('/caisse/ecole/register-1', { session: aSession() })
    expect(await screen.findByRole('button', { name: 'Commencer' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Choisissez une catégorie' })
    expect(till.opened).toMatchObject({ kind: 'virtual', opened_at: null, initial_amount: 0 })
  })

  it('begun before goes on', async () => {
    const till = aTill({ isOpen: false })
    till.practice = { id: 'session-3' }
    const { address } = renderRoute('/caisse/ecole/register-1', { session: aSession() })
    await screen.findByRole('heading', { name: 'Choisissez une catégorie' })
    expect(address()).toBe('/caisse/vente/session-3')
  })
})
