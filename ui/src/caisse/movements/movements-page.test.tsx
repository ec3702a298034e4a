import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { A_SOLD_REPORT, aTill } from '@/testing/till'

const openMovements = () => renderRoute('/caisse/mouvements/session-1', { session: aSession() })

describe('cash in and out of the drawer', () => {
  it('is stored with its reason, and shown at once', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user } = openMovements()
    expect(await screen.findByText('Aucune pour l’instant.')).toBeVisible()
    expect(screen.getByLabelText('Montant')).toHaveFocus()
    await user.keyboard('20')
    await user.click(screen.getByRole('button', { name: 'Achat' }))
    await user.type(screen.getByLabelText('Précision'), 'timbres')
    await user.click(screen.getByRole('button', { name: 'Enregistrer la sortie' }))
    expect(await screen.findByText(/^Sortie de 20,00\s€ enregistrée/)).toBeVisible()
    expect(till.movements).toMatchObject([{ direction: 'out', amount: 20, reason: 'Achat : timbres' }])
    const list = within(screen.getByRole('list', { name: 'Entrées et sorties' }))
    expect(list.getByText(/− 20,00\s€/)).toBeVisible()
    expect(screen.getByLabelText('Montant')).toHaveValue('')
  })

  it('says what is missing, one thing after the other', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    const { user } = openMovements()
    await user.click(await screen.findByRole('button', { name: 'Enregistrer la sortie' }))
    expect(screen.getByText('Tapez le montant.')).toBeVisible()
    await user.keyboard('5')
    await user.click(screen.getByRole('button', { name: 'Enregistrer la sortie' }))
    expect(screen.getByText('Choisissez pourquoi.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Autre…' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer la sortie' }))
    expect(screen.getByText('Écrivez pourquoi en quelques mots.')).toBeVisible()
    expect(till.movements).toHaveLength(0)
  })

  it('more than the drawer holds is refused in place, and nothing typed is lost', async () => {
    const till = aTill()
    till.report = A_SOLD_REPORT
    till.refuse = { status: 400, code: 'caisse.x', detail: 'Le tiroir ne contient que 45,00 €.' }
    const { user } = openMovements()
    await screen.findByLabelText('Montant')
    await user.keyboard('100')
    await user.click(screen.getByRole('button', { name: 'Dépôt en banque' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer la sortie' }))
    expect(await screen.findByText('Le tiroir ne contient que 45,00 €.')).toBeVisible()
    expect(screen.getByLabelText('Montant')).toHaveValue('100')
  })
})

describe('a drawer beside another device', () => {
  it('is explained to who cannot bring it here', async () => {
    const till = aTill()
    till.report = { ...A_SOLD_REPORT, is_here: false }
    openMovements()
    expect(await screen.findByRole('heading', { name: /ouverte sur un autre appareil/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Reprendre ici' })).not.toBeInTheDocument()
  })

  it('is brought here by an administrator, who says why', async () => {
    const till = aTill()
    till.report = { ...A_SOLD_REPORT, is_here: false }
    const person = { ...aSession().person, role: 'admin' }
    const { user } = renderRoute('/caisse/mouvements/session-1', { session: aSession({ person }) })
    await user.click(await screen.findByRole('button', { name: 'Reprendre ici' }))
    expect(screen.getByText('Écrivez quelques mots.')).toBeVisible()
    await user.type(screen.getByLabelText('Pourquoi la reprendre ici ?'), 'Écran cassé')
    await user.click(screen.getByRole('button', { name: 'Reprendre ici' }))
    expect(await screen.findByLabelText('Montant')).toBeVisible()
    expect(till.adopted).toEqual({ reason: 'Écran cassé' })
  })
})
