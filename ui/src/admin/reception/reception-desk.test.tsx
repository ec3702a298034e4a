import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aDesk, anAdministrator } from '@/testing/admin'
import {
  aChannel,
  aLigne,
  aReception,
  aTicket,
  aTicketDetail,
  someFigures,
  someSettings,
} from '@/testing/reception'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

beforeEach(() => {
  aDesk()
  aReception()
})

const open = (address: string) => renderRoute(address, { session: anAdministrator() })
const page = (tickets = [aTicket()], total = 45) =>
  HttpResponse.json({ tickets, total, page: 1, per_page: 20, total_pages: 3 })

describe('the list of tickets', () => {
  it('asks what its address says, and shows the three ways of each ticket', async () => {
    const asked: URL[] = []
    server.use(
      http.get('*/v1/reception/tickets', ({ request }) => {
        asked.push(new URL(request.url))
        return page()
      }),
    )
    open(
      '/admin/reception?statut=closed&du=2026-11-01&au=2026-11-21&destinations=%5B%22RECYCLAGE%22%5D&poidsMin=1500&page=2',
    )
    const table = within(await screen.findByRole('table', { name: 'Tickets de réception' }))
    expect(table.getByText(/^12,75\skg$/)).toBeVisible()
    expect(table.getByText(/^10,25\skg$/)).toBeVisible()
    expect(table.getByText('Apport volontaire')).toBeVisible()
    const { searchParams } = asked[0] ?? new URL('http://nowhere')
    expect(Object.fromEntries(searchParams)).toEqual({
      status: 'closed',
      date_from: '2026-11-01',
      date_to: '2026-11-21',
      destinations: 'RECYCLAGE',
      poids_min: '1.5',
      page: '2',
      per_page: '20',
    })
    const cards = within(await screen.findByLabelText('Chiffres de la période'))
    expect(cards.getByText(/^120,00\skg$/)).toBeVisible()
    expect(cards.getByText(/de toute la période/)).toBeVisible()
  })

  it('keeps in its address what is typed', async () => {
    const { user, address } = open('/admin/reception?page=3')
    await user.type(await screen.findByLabelText('Rechercher'), 'jea')
    await waitFor(() => expect(address()).toBe('/admin/reception?q=jea'))
  })

  it('says how to see more when nothing is left', async () => {
    server.use(http.get('*/v1/reception/tickets', () => page([], 0)))
    open('/admin/reception?q=zzz')
    expect(await screen.findByRole('heading', { name: 'Aucun ticket ne correspond' })).toBeVisible()
  })

  it('sends its own filters with the file', async () => {
    let body: unknown
    server.use(
      http.post('*/v1/admin/reports/reception-tickets/export-bulk', async ({ request }) => {
        body = await request.json()
        return new HttpResponse('x', { headers: { 'Content-Disposition': 'attachment; filename="a.csv"' } })
      }),
    )
    URL.createObjectURL = vi.fn(() => 'blob:x')
    const { user } = open('/admin/reception?canal=channel-2&lignesMin=3')
    await screen.findByRole('table', { name: 'Tickets de réception' })
    await user.click(screen.getByRole('button', { name: 'Exporter' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Fichier CSV' }))
    await waitFor(() =>
      expect(body).toEqual({ format: 'csv', filters: { channel_id: 'channel-2', lignes_min: 3 } }),
    )
  })
})

describe('a ticket', () => {
  const show = (part = {}) => {
    server.use(http.get('*/v1/reception/tickets/ticket-1', () => HttpResponse.json(aTicketDetail(part))))
    return open('/admin/reception/ticket-1')
  }

  it('that is closed has only its weights put right, with the comma of a person', async () => {
    let body: unknown
    server.use(
      http.patch('*/v1/reception/tickets/ticket-1/lignes/ligne-1/weight', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(aLigne())
      }),
    )
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: /^Corriger Chaise/ }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.queryByLabelText('Destination')).toBeNull()
    const weight = dialog.getByLabelText('Poids')
    await user.clear(weight)
    await user.type(weight, '1,025')
    await user.click(dialog.getByRole('button', { name: 'Enregistrer la correction' }))
    await waitFor(() => expect(body).toEqual({ poids_kg: '1.025' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('refuses a weight of nothing before asking anybody', async () => {
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: /^Corriger Chaise/ }))
    const dialog = within(await screen.findByRole('dialog'))
    const weight = dialog.getByLabelText('Poids')
    await user.clear(weight)
    await user.type(weight, '0{Enter}')
    expect(await dialog.findByText('Le poids doit être plus grand que zéro.')).toBeVisible()
  })

  it('that is open has its whole ligne put right, and what leaves the shop cannot go to it', async () => {
    let body: unknown
    server.use(
      http.put('*/v1/reception/lignes/ligne-1', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(aLigne())
      }),
    )
    const { user } = show({ status: 'opened', closed_at: null })
    await user.click(await screen.findByRole('button', { name: /^Corriger Chaise/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('switch', { name: 'Sortie de la boutique' }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer la correction' }))
    await waitFor(() => expect(body).toEqual({ destination: 'RECYCLAGE', is_exit: true }))
  })

  it('tells its corrections, before and after, by whom', async () => {
    const changes = [{ field: 'poids_kg', before: '1.200', after: '2.105' }]
    show({
      corrections: [
        {
          id: 'c',
          ligne_id: 'ligne-1',
          corrected_at: '2026-11-21T10:00:00Z',
          corrected_by_name: 'Karim Haddad',
          changes,
        },
      ],
    })
    expect(await screen.findByText(/^1,20\skg$/)).toBeVisible()
    expect(screen.getByText(/^2,105\skg$/)).toBeVisible()
    expect(screen.getByText(/^Karim Haddad, /)).toBeVisible()
  })

  it('is told where it comes from', async () => {
    let body: unknown
    server.use(
      http.put('*/v1/reception/tickets/ticket-1/origin', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(aTicketDetail())
      }),
    )
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: 'Modifier' }))
    const form = within(screen.getByRole('form', { name: 'D’où cela vient' }))
    const town = form.getByLabelText('Commune')
    await user.clear(town)
    await user.type(town, 'Ganges')
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(body).toEqual({ channel_id: 'channel-1', provenance: 'Ganges' }))
  })
})

describe('the dashboard', () => {
  it('puts the period beside the one before, in words', async () => {
    const asked: string[] = []
    server.use(
      http.get('*/v1/reception/figures', ({ request }) => {
        const from = new URL(request.url).searchParams.get('date_from') ?? ''
        asked.push(from)
        return HttpResponse.json(
          from === '2026-03-01' ? someFigures() : someFigures({ entree: '60.000', total: '100.000' }),
        )
      }),
    )
    open('/admin/reception/tableau?du=2026-03-01&au=2026-03-31')
    const totals = within(await screen.findByLabelText('Totaux de la période'))
    expect(await totals.findByText('+20 %')).toBeVisible()
    expect(totals.getByText('+33 %')).toBeVisible()
    expect(totals.getByText(/par rapport à 100,00\skg/)).toBeVisible()
    expect(screen.getByText(/du dim. 1 févr. 2026 au sam. 28 févr. 2026/)).toBeVisible()
    expect(asked.toSorted()).toEqual(['2026-02-01', '2026-03-01'])
  })

  it('shows shares that make a whole, and the sum of the parts', async () => {
    open('/admin/reception/tableau')
    const list = within(await screen.findByRole('table', { name: 'Par catégorie' }))
    expect(list.getByText('74,6 %')).toBeVisible()
    expect(list.getByText('25,4 %')).toBeVisible()
    expect(list.getByText('100 %')).toBeVisible()
    expect(screen.getByText(/donnent ce même total/)).toBeVisible()
    expect(screen.getByText('Canal non indiqué')).toBeVisible()
  })

  it('is loud when the parts do not make the total', async () => {
    server.use(http.get('*/v1/reception/figures', () => HttpResponse.json(someFigures({ by_sector: [] }))))
    open('/admin/reception/tableau')
    expect(await screen.findByText(/Les parties ne font pas le total \(les filières\)/)).toBeVisible()
  })

  it('asks everything when everything is wanted, and compares it with nothing', async () => {
    const asked: string[] = []
    server.use(
      http.get('*/v1/reception/figures', ({ request }) => {
        asked.push(new URL(request.url).search)
        return HttpResponse.json(someFigures())
      }),
    )
    open('/admin/reception/tableau?periode=tout')
    expect(await screen.findByLabelText('Totaux de la période')).toBeVisible()
    expect(asked).toEqual([''])
  })
})

describe('the settings', () => {
  it('archive a channel at once, and bring it back as fast', async () => {
    const calls: string[] = []
    server.use(
      http.delete('*/v1/reception/channels/channel-1', () => {
        calls.push('archive')
        return HttpResponse.json(aChannel())
      }),
      http.patch('*/v1/reception/channels/channel-1', async ({ request }) => {
        calls.push(JSON.stringify(await request.json()))
        return HttpResponse.json(aChannel())
      }),
    )
    const { user } = open('/admin/reception/reglages')
    await user.click(await screen.findByRole('button', { name: 'Archiver Apport volontaire' }))
    await screen.findByText('Apport volontaire est archivé.')
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(calls).toEqual(['archive', '{"is_archived":false}']))
  })

  it('keep each choice of the entry screen with the others', async () => {
    let body: unknown
    server.use(
      http.put('*/v1/reception/settings', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(someSettings({ asks_provenance: true }))
      }),
    )
    const { user } = open('/admin/reception/reglages')
    await user.click(await screen.findByRole('switch', { name: /^La commune de provenance/ }))
    await waitFor(() => expect(body).toEqual(someSettings({ asks_provenance: true })))
    expect(await screen.findByText('C’est enregistré.')).toBeVisible()
  })
})

describe('the lignes', () => {
  it('are shown one by one, each with its ticket', async () => {
    server.use(
      http.get('*/v1/reception/lignes', () =>
        HttpResponse.json({
          lignes: [
            { ...aLigne(), poste_id: 'p', benevole_username: 'jeanne', created_at: '2026-11-21T09:00:00Z' },
          ],
          total: 1,
          page: 1,
          per_page: 20,
          total_pages: 1,
        }),
      ),
    )
    open('/admin/reception/lignes')
    const table = within(await screen.findByRole('table', { name: 'Pesées' }))
    expect(table.getByText('Chaise')).toBeVisible()
    expect(table.getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('/admin/reception/ticket-1'),
    )
  })
})
