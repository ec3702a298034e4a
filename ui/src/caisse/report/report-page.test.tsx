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

  it('says that it is provisional while the till is open', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    openReport()
    expect(await screen.findByText(/Rapport provisoire/)).toBeVisible()
  })
})
