import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { aTill } from '@/testing/till'

const openOpening = () => renderRoute('/caisse/ouverture/register-1', { session: aSession() })
const total = () => within(screen.getByRole('region', { name: 'Total' }))

describe('opening the till', () => {
  it('counts notes and coins, by keys and by fingers, and opens with that float', async () => {
    const till = aTill({ isOpen: false })
    const { user, address } = openOpening()
    await screen.findByText('Billets', {}, { timeout: 10_000 })
    await user.click(screen.getByLabelText(/de 20\s€/))
    await user.keyboard('é{Enter}3')
    await user.click(screen.getByRole('button', { name: /plus : 50\sc/ }))
    expect(total().getByText(/^70,50/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ouvrir la caisse' }))
    expect(await screen.findByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
    expect(address()).toBe('/caisse/vente/session-1')
    expect(till.opened).toMatchObject({
      operator_id: 'person-1',
      site_id: 'site-1',
      register_id: 'register-1',
      initial_amount: 70.5,
      denominations: [
        { value: 20, quantity: 2 },
        { value: 10, quantity: 3 },
        { value: 0.5, quantity: 1 },
      ],
    })
  })

  it('takes a total typed on the keypad', async () => {
    const till = aTill({ isOpen: false })
    const { user } = openOpening()
    await user.click(await screen.findByText('Taper le total'))
    expect(screen.getByLabelText('Total dans le tiroir')).toHaveFocus()
    for (const key of ['8', '5', 'Virgule', '5']) await user.click(screen.getByRole('button', { name: key }))
    await user.click(screen.getByRole('button', { name: 'Ouvrir la caisse' }))
    await screen.findByRole('heading', { name: 'Choisissez une catégorie' })
    expect(till.opened).toMatchObject({ initial_amount: 85.5 })
  })

  it('keeps the count through a reload', async () => {
    aTill({ isOpen: false })
    const { user, unmount } = openOpening()
    await user.click(await screen.findByRole('button', { name: /plus : 5\s€/ }))
    unmount()
    openOpening()
    await screen.findByText('Billets', {}, { timeout: 10_000 })
    expect(total().getByText(/^5,00/)).toBeVisible()
  })

  it('already open, is taken up where it was', async () => {
    aTill({ isOpen: true })
    const { user, address } = openOpening()
    expect(await screen.findByText(/ouverte par Karim/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Reprendre la vente' }))
    await screen.findByRole('heading', { name: 'Choisissez une catégorie' })
    expect(address()).toBe('/caisse/vente/session-1')
  })
})
