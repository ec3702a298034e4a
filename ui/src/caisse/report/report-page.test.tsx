import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { A_SOLD_REPORT, aTill } from '@/testing/till'

const openReport = () => renderRoute('/caisse/rapport/session-1', { session: aSession() })
const row = (name: RegExp) => screen.getAllByRole('row', { name })[0] ?? document.body

describe('the report of a session', () => {
  it('shows money by means of payment, what left by category, and every ticket', async () => {
    const till = aTill()
    till.report = {
      ...A_SOLD_REPORT,
      is_final: true,
      actual_amount: 72.5,
      variance: -2,
      variance_comment: 'Erreur de rendu',
    }
    openReport()
    expect(
      await screen.findByRole('heading', { name: /il manque 2,00\s€/ }, { timeout: 10_000 }),
    ).toBeVisible()
    expect(screen.getByText('« Erreur de rendu »')).toBeVisible()
    expect(row(/^Espèces/)).toHaveTextContent('64,50')
    expect(row(/^Chaise/)).toHaveTextContent('4,25')
    const tickets = within(screen.getByRole('table', { name: 'Tickets de la session' }))
    expect(tickets.getAllByRole('row')).toHaveLength(3)
    expect(tickets.getByText('10:15')).toBeVisible()
    expect(tickets.getByText('Livraison jeudi')).toBeVisible()
  })

  it('has its number, what went in and out, and what was corrected since', async () => {
    const till = aTill()
    till.report = {
      ...A_SOLD_REPORT,
      is_final: true,
      z_number: 12,
      movements: [
        {
          id: 'm',
          direction: 'out',
          amount: 20,
          reason: 'Dépôt en banque',
          made_by: 'person-1',
          made_by_name: 'Jeanne Martin',
          made_at: '2026-11-21T10:00:00Z',
        },
      ],
      complements: [
        {
          corrected_at: '2026-11-23T09:00:00Z',
          corrected_by_name: 'Karim',
          ticket_number: 1,
          label: 'Chaise',
          field: 'weight',
          before: 4.25,
          after: 3.25,
        },
      ],
    }
    openReport()
    expect(await screen.findByText(/Z n° 12/)).toBeVisible()
    expect(row(/Dépôt en banque/)).toHaveTextContent('20,00')
    const complements = screen.getByRole('table', { name: 'Corrigé après la fermeture' })
    expect(complements).toHaveTextContent(
      /lundi 23 novembre, 10:00.*Chaise : poids.*4,25\s*kg.*3,25\s*kg.*Karim/,
    )
  })

  it('goes to the ticket printer, once per tap', async () => {
    const till = aTill()
    till.report = { ...A_SOLD_REPORT, is_final: true }
    till.printer = { is_automatic: true, opens_drawer: true }
    const { user } = openReport()
    await user.dblClick(await screen.findByRole('button', { name: 'Imprimer' }))
    expect(await screen.findByText('Envoyé à l’imprimante.')).toBeVisible()
    expect(till.printed).toEqual(['z'])
  })

  it('says that it is provisional while the till is open', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    openReport()
    expect(await screen.findByText(/Rapport provisoire/)).toBeVisible()
  })
})
