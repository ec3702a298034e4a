import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { aTill } from '@/testing/till'

/** Slower than a barcode reader. */
const hands = userEvent.setup({ delay: 35 })

/** The zone is loaded at its first use. */
const FIRST_LOAD = { timeout: 10_000 }

async function openSale() {
  const view = renderRoute('/caisse/vente/session-1', { session: aSession() })
  await screen.findByRole('heading', { name: 'Choisissez une catégorie' }, FIRST_LOAD)
  return view
}

const ticket = () => within(screen.getByRole('region', { name: 'Total' }))
const tap = (name: string | RegExp) => hands.click(screen.getByRole('button', { name }))
const aChair = 'az2{Enter}{Enter}{Enter}'

describe('a sale', () => {
  it('is made by keyboard alone: letters, weight, quantity, price, Enter, Enter', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard('az3,25{Enter}2{Enter}9.5{Enter}')
    expect(ticket().getByText(/2 × 9,50/)).toBeVisible()
    await hands.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: /Total à payer/ })).toHaveTextContent('19,00')
    await hands.keyboard('20')
    expect(screen.getByText('À rendre').nextSibling).toHaveTextContent('1,00')
    await hands.keyboard('{Enter}')
    expect(await ticket().findByText('Ticket n° 1')).toBeVisible()
    expect(till.sales).toEqual([
      {
        cash_session_id: 'session-1',
        items: [
          {
            category: 'chaise',
            quantity: 2,
            weight: 3.25,
            unit_price: 9.5,
            total_price: 19,
            preset_id: null,
            notes: null,
          },
        ],
        total_amount: 19,
        donation: 0,
        payment_method: 'cash',
        payments: [{ payment_method: 'cash', amount: 20 }],
        note: null,
      },
    ])
    await waitFor(() => expect(till.draft).toBeNull())
  })

  it('is made by touch alone', async () => {
    const till = aTill()
    await openSale()
    await tap(/^Livre/)
    await tap('1')
    await tap('Valider')
    await tap('Un de plus')
    await tap('Valider')
    await tap('Valider')
    await tap('Encaisser')
    await tap(/^Carte/)
    await tap('Valider la vente')
    expect(await ticket().findByText('Ticket n° 1')).toBeVisible()
    expect(till.sales[0]).toMatchObject({
      total_amount: 2,
      payments: [{ payment_method: 'card', amount: 2 }],
    })
  })

  it('lets the next sale be typed while « Vendu » is still shown', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard(`${aChair}{Enter}{Enter}`)
    await ticket().findByText('Ticket n° 1')
    await hands.keyboard('z1')
    expect(ticket().getByText('Ticket n° 1')).toBeVisible()
    await hands.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}')
    expect(await ticket().findByText('Ticket n° 2')).toBeVisible()
    expect(till.keys[0]).not.toBe(till.keys[1])
    expect(await screen.findByText('2 tickets')).toBeVisible()
  })

  it('takes several payments, and says what remains', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard(`${aChair}{Enter}h5{Enter}`)
    expect(screen.getByRole('list', { name: 'Déjà reçu' })).toHaveTextContent('Chèque')
    await hands.keyboard('d1')
    await hands.keyboard('{Enter}')
    await ticket().findByText('Ticket n° 1')
    expect(till.sales[0]).toMatchObject({
      total_amount: 8,
      donation: 1,
      payment_method: 'cash',
      payments: [
        { payment_method: 'check', amount: 5 },
        { payment_method: 'cash', amount: 4 },
      ],
    })
  })

  it('gives a reason instead of a price', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard('z1{Enter}{Enter}a')
    await hands.type(screen.getByLabelText('Note sur l’article'), 'école{Enter}')
    await hands.keyboard('{Enter}{Enter}{Enter}')
    await ticket().findByText('Ticket n° 1')
    expect(till.sales[0]).toMatchObject({
      items: [{ unit_price: 0, preset_id: 'preset-don', notes: 'école' }],
      total_amount: 0,
      payments: [{ payment_method: 'free', amount: 0 }],
    })
  })

  it('asks once more for a price out of the usual range', async () => {
    aTill()
    await openSale()
    await hands.keyboard('aa9{Enter}{Enter}95{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('plus que le prix habituel')
    await hands.keyboard('{Enter}')
    expect(ticket().getByRole('button', { name: 'Modifier Canapé' })).toBeVisible()
  })
})

describe('the ticket', () => {
  it('gives a removed line back', async () => {
    aTill()
    await openSale()
    await hands.keyboard(aChair)
    await tap('Retirer Chaise')
    expect(ticket().getByText('Le ticket est vide')).toBeVisible()
    await tap('Annuler')
    expect(ticket().getByRole('button', { name: 'Modifier Chaise' })).toBeVisible()
  })

  it('changes a line in place', async () => {
    aTill()
    await openSale()
    await hands.keyboard(aChair)
    await tap('Modifier Chaise')
    await hands.keyboard('{Enter}3{Enter}{Enter}')
    expect(ticket().getByText(/3 × 8,00/)).toBeVisible()
  })

  it('finds a category by its name', async () => {
    aTill()
    await openSale()
    await hands.keyboard('/')
    await hands.keyboard('canape{Enter}')
    expect(screen.getByRole('heading', { name: 'Pesez, puis tapez le poids' })).toBeVisible()
    expect(screen.getByText('Canapé', { selector: 'p' })).toBeVisible()
  })

  it('ignores a barcode reader', async () => {
    aTill()
    await openSale()
    act(() => {
      for (const key of [...'3274080005003', 'Enter']) fireEvent.keyDown(window, { key })
    })
    expect(screen.getByLabelText('Poids')).toHaveValue('0,00')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('whatever happens', () => {
  it('a refusal is said in place, the basket stays, and the next try has a new key', async () => {
    const till = aTill()
    till.next.refusal = 'Le tiroir est verrouillé.'
    await openSale()
    await hands.keyboard(`${aChair}{Enter}{Enter}`)
    expect(await screen.findByRole('alert')).toHaveTextContent('Le tiroir est verrouillé.')
    expect(ticket().getByText('Chaise')).toBeVisible()
    await hands.keyboard('{Enter}')
    await ticket().findByText('Ticket n° 1')
    expect(till.keys[0]).not.toBe(till.keys[1])
  })

  it('a lost answer is asked again under the same key: one sale', async () => {
    const till = aTill()
    till.next.lostAnswers = 1
    await openSale()
    await hands.keyboard(`${aChair}{Enter}{Enter}`)
    expect(await ticket().findByText('Ticket n° 1', {}, { timeout: 5000 })).toBeVisible()
    expect(till.sales).toHaveLength(1)
    expect(new Set(till.keys).size).toBe(1)
    expect(till.keys.length).toBeGreaterThan(1)
  })

  it('when no answer comes at all, says so, keeps the ticket, and Enter asks again', async () => {
    const till = aTill()
    till.next.lostAnswers = 4
    await openSale()
    await hands.keyboard(`${aChair}{Enter}{Enter}`)
    expect(await screen.findByText(/ne sera compté qu’une fois/, {}, { timeout: 10_000 })).toBeVisible()
    await hands.keyboard('{Enter}')
    expect(await screen.findByText('Ticket n° 1')).toBeVisible()
    expect(till.sales).toHaveLength(1)
    expect(new Set(till.keys).size).toBe(1)
  })

  it('Enter and taps together make one sale', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard(`${aChair}{Enter}`)
    const pay = screen.getByRole('button', { name: 'Valider la vente' })
    pay.click()
    pay.click()
    await hands.keyboard('{Enter}')
    await ticket().findByText('Ticket n° 1')
    expect(till.keys).toHaveLength(1)
  })

  it('the basket comes back, to the digit', async () => {
    const till = aTill()
    const { unmount } = await openSale()
    await hands.keyboard(`${aChair}z1,5`)
    await waitFor(() => expect(JSON.stringify(till.draft)).toContain('"weight":"1,5"'))
    unmount()
    renderRoute('/caisse/vente/session-1', { session: aSession() })
    expect(await screen.findByLabelText('Poids')).toHaveValue('1,5')
    expect(ticket().getByRole('button', { name: 'Modifier Chaise' })).toBeVisible()
  })

  it('a sale sent before a crash is finished after it', async () => {
    const till = aTill()
    const { unmount } = await openSale()
    await hands.keyboard(`${aChair}{Enter}`)
    await waitFor(() => expect(JSON.stringify(till.draft)).toContain('"isPaying":true'))
    unmount()
    const draft = till.draft as { state: object }
    const sending = { total_amount: 8, donation: 0, payments: [{ payment_method: 'cash', amount: 8 }] }
    till.draft = { ...draft, state: { ...draft.state, sending } }
    renderRoute('/caisse/vente/session-1', { session: aSession() })
    expect(await screen.findByText('Ticket n° 1')).toBeVisible()
    expect(till.sales).toHaveLength(1)
  })

  it('a closed session leads to its report', async () => {
    const till = aTill()
    till.report = { is_final: true, closed_at: '2026-11-21T17:00:00Z' }
    renderRoute('/caisse/vente/session-1', { session: aSession() })
    expect(await screen.findByRole('heading', { name: 'Rapport de caisse' })).toBeVisible()
  })
})
