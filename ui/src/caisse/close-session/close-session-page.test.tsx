import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { A_SOLD_REPORT, aTill } from '@/testing/till'
import { writeDraft } from '../sale/draft-form'
import { newSale, reduceSale } from '../sale/sale-state'

const openClosing = () => renderRoute('/caisse/cloture/session-1', { session: aSession() })
const control = () => within(screen.getByRole('region', { name: 'Total' }))

/** One chair on the ticket, not paid. */
function aPendingDraft() {
  const category = { id: 'chaise', name: 'Chaise', price: 800, maxPrice: null }
  const steps = [
    { type: 'pick', category, hasChildren: false },
    { type: 'key', key: '2' },
    ...['a', 'a', 'a'].map((lineId) => ({ type: 'validate', lineId }) as const),
  ] as const
  return writeDraft(
    steps.reduce((state, action) => reduceSale(state, { on: 'basket', action }), newSale('clef')),
  )
}

describe('closing the till', () => {
  it('says what is missing, and asks for a word about it', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user, address } = openClosing()
    await screen.findByText('L’écart s’affiche quand tout est compté.', {}, { timeout: 10_000 })
    await user.click(screen.getByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), '62,5')
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    expect(control().getByText('Il manque 2,00 €.')).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Fermer la caisse' }))
    expect(till.closed).toBeNull()
    expect(screen.getByText(/Au-delà de 5 centimes/)).toBeVisible()
    await user.type(screen.getByLabelText('D’où peut venir cet écart ?'), 'Erreur de rendu')
    await user.click(screen.getByRole('button', { name: 'Fermer la caisse' }))
    await screen.findByRole('heading', { name: 'Rapport de caisse' })
    expect(address()).toBe('/caisse/rapport/session-1')
    expect(till.closed).toMatchObject({
      actual_amount: 72.5,
      variance_comment: 'Erreur de rendu',
      counted: [
        { payment_method: 'cash', amount: 62.5 },
        { payment_method: 'check', amount: 10 },
        { payment_method: 'card', amount: 0 },
      ],
    })
  })

  it.each([
    ['64,5', 'Le compte est juste.'],
    ['66', 'Il y a 1,50 € de trop.'],
  ])('with %s € in the drawer says « %s »', async (cash, sentence) => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user } = openClosing()
    await user.click(await screen.findByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), cash)
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    expect(control().getByText(sentence)).toBeVisible()
  })

  it('asks no comment for five centimes', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user } = openClosing()
    await user.click(await screen.findByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), '64,45')
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    await user.click(screen.getByRole('button', { name: 'Fermer la caisse' }))
    await screen.findByRole('heading', { name: 'Rapport de caisse' })
    expect(till.closed).toMatchObject({ actual_amount: 74.45, variance_comment: null })
  })

  it('warns about a ticket in progress, and closes only when told to leave it', async () => {
    const till = aTill({ draft: aPendingDraft() })
    till.report = A_SOLD_REPORT
    const { user } = openClosing()
    expect(await screen.findByRole('alert')).toHaveTextContent('1 article')
    await user.click(screen.getByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), '64,5')
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    expect(screen.getByRole('button', { name: 'Fermer la caisse' })).toBeDisabled()
    await user.click(screen.getByRole('checkbox'))
    expect(screen.getByRole('button', { name: 'Fermer la caisse' })).toBeEnabled()
  })

  it('explains a session without a sale, and shuts it again', async () => {
    const till = aTill()
    const { user, address } = openClosing()
    expect(await screen.findByText('Aucune vente depuis l’ouverture')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Refermer la caisse' }))
    await screen.findByRole('heading', { name: 'Choisir une caisse' }, { timeout: 10_000 })
    expect(address()).toBe('/caisse')
    expect(till.closed).toMatchObject({ actual_amount: 50, variance_comment: null })
  })
})
