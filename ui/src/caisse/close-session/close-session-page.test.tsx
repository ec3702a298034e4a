import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { A_SOLD_REPORT, aTill, aWaitingTicket } from '@/testing/till'
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

  it('says what the drawer owes to cash put in and taken out', async () => {
    const till = aTill()
    till.report = { ...A_SOLD_REPORT, cash_in: 20, cash_out: 5, movements: [] }
    openClosing()
    expect(await screen.findByText(/entrées\s\+\s20,00\s€ · sorties\s−\s5,00\s€/)).toBeVisible()
  })

  it('asks about a ticket in waiting before anything is counted, and abandons it with the closing', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    till.waiting = [aWaitingTicket()]
    const { user } = openClosing()
    expect(await screen.findByText(/Un ticket est en attente/)).toBeVisible()
    expect(screen.queryByText('Taper le total')).not.toBeInTheDocument()

    await user.click(screen.getByRole('button', { name: /^Abandonner : Paul/ }))
    expect(screen.getByText(/Abandonné : Paul/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await user.click(await screen.findByRole('button', { name: /^Abandonner : Paul/ }))
    expect(till.waiting).toHaveLength(1)

    await user.click(await screen.findByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), '64,5')
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    await user.click(screen.getByRole('button', { name: 'Fermer la caisse' }))
    await screen.findByRole('heading', { name: 'Rapport de caisse' })
    expect(till.waiting).toHaveLength(0)
  })

  it('resumes a ticket in waiting on the sale screen', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    till.waiting = [aWaitingTicket({ basket: aPendingDraft() })]
    const { user, address } = openClosing()
    await user.click(await screen.findByRole('button', { name: /^Reprendre : Paul/ }))
    expect(await screen.findByRole('button', { name: 'Modifier Chaise' })).toBeVisible()
    expect(address()).toBe('/caisse/vente/session-1')
    // Sold under the key it was put aside with, it would be taken for that act.
    expect(JSON.stringify(till.draft)).not.toContain('"clef"')
  })

  it('shows the ticket somebody put aside meanwhile, and why it did not close', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user } = openClosing()
    await user.click(await screen.findByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), '64,5')
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    till.waiting = [aWaitingTicket()]
    till.refuse = { status: 409, code: 'caisse.waiting_tickets', detail: '1 ticket est en attente.' }
    await user.click(screen.getByRole('button', { name: 'Fermer la caisse' }))
    expect(await screen.findByRole('button', { name: /^Reprendre : Paul/ })).toBeVisible()
    expect(screen.getByText('1 ticket est en attente.')).toBeVisible()
    expect(till.closed).toBeNull()
  })

  it('closed by somebody else meanwhile, says by whom and shows the report', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user, address } = openClosing()
    await user.click(await screen.findByText('Taper le total'))
    await user.type(screen.getByLabelText('Espèces dans le tiroir'), '64,5')
    await user.type(screen.getByLabelText('Total des chèques'), '10')
    till.report = {
      ...A_SOLD_REPORT,
      is_final: true,
      closed_at: '2026-11-21T17:05:00Z',
      closed_by_name: 'Karim',
    }
    till.refuse = { status: 400, code: 'caisse.session_closed', detail: 'La session est déjà fermée' }
    await user.click(screen.getByRole('button', { name: 'Fermer la caisse' }))
    expect(await screen.findByText(/vient d’être fermée par Karim, à 18:05/)).toBeVisible()
    expect(address()).toContain('/caisse/rapport/session-1')
  })

  it('of practice counts nothing', async () => {
    const till = aTill()
    till.report = { ...A_SOLD_REPORT, kind: 'virtual' }
    const { user } = openClosing()
    expect(await screen.findByText('École — rien n’est compté')).toBeVisible()
    expect(screen.getByText(/2 ventes pour s’entraîner/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Finir l’entraînement' }))
    await screen.findByRole('heading', { name: 'Rapport de caisse' })
    expect(till.closed).toMatchObject({ actual_amount: 74.5, counted: null })
  })

  it('of a paper book takes the total the book gives', async () => {
    const till = aTill()
    till.report = { ...A_SOLD_REPORT, kind: 'deferred', opened_at: '2026-11-14T00:00:00Z' }
    openClosing()
    expect(await screen.findByRole('heading', { name: 'Fermer le cahier' })).toBeVisible()
    expect(screen.getByText('Saisie différée — cahier du samedi 14 novembre 2026')).toBeVisible()
    expect(screen.getByLabelText('Espèces dans le tiroir')).toHaveFocus()
  })
})
