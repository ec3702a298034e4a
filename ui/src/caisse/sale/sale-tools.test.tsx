import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { A_SOLD_REPORT, aTill } from '@/testing/till'

/** Slower than a barcode reader. */
const hands = userEvent.setup({ delay: 35 })

async function openSale() {
  const view = renderRoute('/caisse/vente/session-1', { session: aSession() })
  await screen.findByRole('heading', { name: 'Choisissez une catégorie' }, { timeout: 10_000 })
  return view
}

const ticket = () => within(screen.getByRole('region', { name: 'Total' }))
const tap = (name: string | RegExp) => hands.click(screen.getByRole('button', { name }))
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }))
const aChair = 'az2{Enter}{Enter}{Enter}'

describe('a ticket put aside', () => {
  it('leaves the screen once the server holds it, and comes back as it was', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard(`${aChair}z1,5`)
    await hands.keyboard('{F2}')
    await dialog('Mettre le ticket en attente')
    await hands.keyboard('Madame Roux{Enter}')
    expect(await ticket().findByText('1 en attente')).toBeVisible()
    expect(ticket().getByText('Le ticket est vide')).toBeVisible()
    expect(till.waiting[0]).toMatchObject({ label: 'Madame Roux', total_amount: 8, number_of_lines: 1 })

    await hands.keyboard('{F4}')
    const list = await dialog('Tickets en attente')
    expect(list.getByText(/1 ligne · 8,00.€ · 10:30, Jeanne Martin/)).toBeVisible()
    await hands.click(list.getByRole('button', { name: 'Reprendre Madame Roux' }))
    expect(await ticket().findByRole('button', { name: 'Modifier Chaise' })).toBeVisible()
    expect(screen.getByLabelText('Poids')).toHaveValue('1,5')
    expect(till.waiting).toEqual([])
    await waitFor(() => expect(JSON.stringify(till.draft)).toContain('"weight":"1,5"'))
  })

  it('gives way to another, which is put aside first', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard(`${aChair}{F2}`)
    await dialog('Mettre le ticket en attente')
    await hands.keyboard('Un{Enter}')
    await ticket().findByText('1 en attente')
    await hands.keyboard('z1{Enter}{Enter}{Enter}')
    expect(ticket().getByRole('button', { name: 'Modifier Livre' })).toBeVisible()
    await tap('1 en attente')
    const list = await dialog('Tickets en attente')
    expect(list.getByText(/sera mis en attente à son tour/)).toBeVisible()
    await hands.click(list.getByRole('button', { name: 'Reprendre Un' }))
    expect(await ticket().findByRole('button', { name: 'Modifier Chaise' })).toBeVisible()
    expect(till.waiting).toMatchObject([{ label: null, total_amount: 1 }])
  })

  it('is abandoned at once, and back for ten seconds', async () => {
    const till = aTill()
    await openSale()
    await hands.keyboard(`${aChair}{F2}`)
    await dialog('Mettre le ticket en attente')
    await hands.keyboard('{Enter}')
    await hands.click(await ticket().findByText('1 en attente'))
    await hands.click((await dialog('Tickets en attente')).getByRole('button', { name: /Abandonner/ }))
    expect(await ticket().findByText(/abandonné/)).toBeVisible()
    expect(ticket().queryByText('1 en attente')).toBeNull()
    await tap('Annuler')
    expect(ticket().getByText('1 en attente')).toBeVisible()
    expect(till.waiting).toHaveLength(1)
  })

  it('and not yet answered before a crash is put aside after it, once', async () => {
    const till = aTill()
    const { unmount } = await openSale()
    await hands.keyboard(aChair)
    await waitFor(() => expect(JSON.stringify(till.draft)).toContain('chaise'))
    unmount()
    const draft = till.draft as { state: object }
    till.draft = { ...draft, state: { ...draft.state, holding: 'Paul' } }
    renderRoute('/caisse/vente/session-1', { session: aSession() })
    expect(await screen.findByText('1 en attente')).toBeVisible()
    expect(till.waiting).toMatchObject([{ label: 'Paul' }])
  })
})

describe('where the total is typed', () => {
  it('an article is a weight, and the total comes at payment', async () => {
    const till = aTill()
    till.options = { features: { no_item_pricing: { enabled: true } } }
    await openSale()
    await hands.keyboard('az2{Enter}{Enter}z1{Enter}{Enter}')
    expect(ticket().getByText('2 articles', { exact: false })).toBeVisible()
    await hands.keyboard('{Enter}')
    expect(screen.getByLabelText('Total à payer')).toHaveValue('')
    await hands.keyboard('{Enter}')
    expect(await screen.findByText(/Tapez d’abord le total/)).toBeVisible()
    await hands.keyboard('12,5{Enter}20{Enter}')
    expect(await ticket().findByText('Ticket n° 1')).toBeVisible()
    expect(till.sales[0]).toMatchObject({
      total_amount: 12.5,
      items: [
        { quantity: 1, unit_price: 0 },
        { quantity: 1, unit_price: 0 },
      ],
      payments: [{ payment_method: 'cash', amount: 20 }],
    })
  })
})

describe('favourites', () => {
  it('are chosen with a star or a key, and stand before all others', async () => {
    const till = aTill()
    await openSale()
    expect(screen.queryByRole('group', { name: 'Favoris' })).toBeNull()
    await hands.keyboard('z*')
    await waitFor(() => expect(till.favourites).toEqual(['livre']))
    await tap('Annuler l’article')
    await hands.keyboard('az')
    await tap('Ajouter aux favoris')
    await waitFor(() => expect(till.favourites).toEqual(['livre', 'chaise']))
    await tap('Annuler l’article')
    const row = within(await screen.findByRole('group', { name: 'Favoris' }))
    expect(row.getAllByRole('button').map((button) => button.textContent)).toEqual(['Livre', 'Chaise'])

    await hands.pointer({ keys: '[MouseRight]', target: row.getByRole('button', { name: 'Chaise' }) })
    await hands.click((await dialog('Chaise')).getByRole('button', { name: 'Plus tôt' }))
    await waitFor(() => expect(till.favourites).toEqual(['chaise', 'livre']))
    await hands.keyboard('{Escape}')
    await hands.click(row.getByRole('button', { name: 'Chaise' }))
    expect(screen.getByRole('heading', { name: 'Pesez, puis tapez le poids' })).toBeVisible()
  })
})

describe('the receipt', () => {
  const job = {
    id: 'job-1',
    document: 'receipt',
    sale_id: 'sale-1',
    session_id: null,
    ticket_number: 1,
    attempts: 1,
    last_error: 'L’imprimante ne répond pas. Est-elle allumée ?',
    created_at: '2026-11-21T10:00:00Z',
    next_attempt_at: '2026-11-21T10:00:05Z',
  }

  it('that does not come out is said without being in the way, and is tried again or given up', async () => {
    const till = aTill()
    till.printer = { is_automatic: true, opens_drawer: false }
    till.jobs = [{ ...job, state: 'waiting' }]
    await openSale()
    await hands.keyboard(`${aChair}{Enter}{Enter}`)
    expect(await ticket().findByText(/L’impression attend.*Est-elle allumée/)).toBeVisible()
    await tap('1 impression à voir')
    await hands.click((await dialog('Impressions')).getByRole('button', { name: /^Réessayer/ }))
    expect(await screen.findByText('Rien n’attend l’imprimante.')).toBeVisible()
  })

  it('is printed again as a DUPLICATA, or sent by mail', async () => {
    const till = aTill()
    till.printer = { is_automatic: false, opens_drawer: false }
    await openSale()
    await hands.keyboard(`${aChair}{Enter}{Enter}`)
    await ticket().findByText('Ticket n° 1')
    await hands.click(await ticket().findByRole('button', { name: 'Ticket' }))
    expect(await ticket().findByText('Envoyé à l’imprimante.')).toBeVisible()
    await tap('Ticket')
    expect(await ticket().findByText(/DUPLICATA n° 1/)).toBeVisible()
    await tap('E-mail')
    await hands.keyboard('ana@exemple.fr{Enter}')
    await waitFor(() => expect(till.receipts.at(-1)).toEqual({ channel: 'email', email: 'ana@exemple.fr' }))
  })

  it('of an earlier ticket is found among the last ones', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    await openSale()
    await hands.keyboard('{F8}')
    const tickets = await dialog('Derniers tickets')
    expect(
      (await tickets.findAllByRole('button', { name: /Ticket n°/ })).map((one) => one.textContent),
    ).toEqual([expect.stringContaining('Ticket n° 2'), expect.stringContaining('Ticket n° 1')])
    await hands.click(tickets.getByRole('button', { name: /Ticket n° 1/ }))
    expect(await tickets.findByText('Chaise')).toBeVisible()
    expect(tickets.getByText('Livraison jeudi')).toBeVisible()
    expect(tickets.getByRole('button', { name: 'PDF' })).toBeVisible()
  })
})

describe('a ticket of a thousand lines', () => {
  it('draws what is in sight, and the keyboard reaches all of it', async () => {
    const till = aTill()
    const { unmount } = await openSale()
    await hands.keyboard(aChair)
    await waitFor(() => expect(JSON.stringify(till.draft)).toContain('chaise'))
    unmount()
    const draft = till.draft as { lines: { id: string }[] }
    const lines = Array.from({ length: 1_000 }, (_, index) => ({ ...draft.lines[0], id: `line-${index}` }))
    till.draft = { ...draft, lines }
    renderRoute('/caisse/vente/session-1', { session: aSession() })
    expect(await screen.findByText('1000 articles', { exact: false })).toBeVisible()
    expect(ticket().getAllByRole('listitem').length).toBeLessThan(60)
    await hands.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toHaveAttribute('data-line', '1')
    await hands.keyboard('{Delete}')
    expect(ticket().getByText('999 articles', { exact: false })).toBeVisible()
    expect(document.activeElement).toHaveAttribute('data-line', '1')
  })
})
