import { type AddressInfo, createServer, type Server } from 'node:net'
import type { Page } from '@playwright/test'
import { openTill, pad, press, ticket, work } from './sale-hands'
import { expect, test } from './support/fixture'
import { ADMIN } from './support/server'

/** The till of the shop, and what an administrator does to it from elsewhere. */
async function theTill(page: Page) {
  const login = { username: ADMIN.username, password: ADMIN.password }
  const signedIn = await page.request.post('/v1/auth/login', { data: login })
  const { access_token: token } = (await signedIn.json()) as { access_token: string }
  const headers = { Authorization: `Bearer ${token}` }
  const registers = await page.request.get('/v1/cash-registers', { headers })
  const [register] = (await registers.json()) as { id: string }[]
  const path = `/v1/cash-registers/${register?.id ?? ''}`
  return {
    async typesTotals() {
      const workflow_options = { features: { no_item_pricing: { enabled: true } } }
      expect((await page.request.patch(path, { headers, data: { workflow_options } })).ok()).toBe(true)
    },
    async printsOn(address: string) {
      const data = { transport: 'network', paper_mm: 80, is_automatic: true, opens_drawer: true, address }
      expect((await page.request.put(`${path}/printer`, { headers, data })).ok()).toBe(true)
    },
  }
}

test('a ticket waits, by keyboard alone, and comes back after another', async ({
  page,
  checkAccess,
  snap,
}) => {
  await openTill(page)
  await press(page, 'u a 4 Enter Enter 1 4 Enter t e 1 , 5')
  await press(page, 'F2')
  await expect(page.getByLabel('À quel nom ?')).toBeFocused()
  await page.keyboard.type('Madame Roux', { delay: 5 })
  await checkAccess()
  await press(page, 'Enter')
  await expect(ticket(page).getByText('1 en attente')).toBeVisible()
  await expect(ticket(page).getByText('Le ticket est vide')).toBeVisible()
  await page.reload()
  await expect(ticket(page).getByText('1 en attente')).toBeVisible()
  await expect(ticket(page).getByText('Le ticket est vide')).toBeVisible()

  await press(page, 'e a 0 , 2 Enter Enter Enter')
  await expect(ticket(page).getByText('1 article')).toBeVisible()
  await press(page, 'F4')
  await expect(page.getByRole('button', { name: 'Reprendre Madame Roux' })).toBeFocused()
  await checkAccess()
  await snap('complet-1-attente')
  await press(page, 'Enter')
  await expect(page.getByLabel('Poids', { exact: true })).toHaveValue('1,5')
  await expect(ticket(page).getByText('14,00 €').last()).toBeVisible()
  await expect(ticket(page).getByText('1 en attente')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Poids', { exact: true })).toHaveValue('1,5')
  await expect(ticket(page).getByText('14,00 €').last()).toBeVisible()
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('several weighings, a preset, a ticket put aside and abandoned, by touch alone', async ({ page }) => {
    const tap = async (name: string | RegExp) => page.getByRole('button', { name }).first().tap()
    const digits = async (text: string) => {
      for (const key of text) {
        const name = key === ',' ? 'Virgule' : key
        await pad(page).getByRole('button', { name, exact: true }).tap()
      }
    }
    await openTill(page)
    await tap(/^Divers/)
    await digits('1,5')
    await tap('Ajouter cette pesée')
    await digits('2')
    await tap('Ajouter cette pesée')
    await tap('Retirer la pesée de 1,50 kg')
    await expect(work(page).getByText('2,00 kg').first()).toBeVisible()
    await digits('0,5')
    await tap('Valider')
    await tap('Valider')
    await tap(/^Recyclage/)
    await tap('Valider')
    await expect(ticket(page).getByText('2,50 kg · Recyclage')).toBeVisible()

    await tap('Mettre en attente')
    await page.getByRole('dialog').getByRole('button', { name: 'Mettre en attente' }).tap()
    await tap('1 en attente')
    await tap(/^Abandonner/)
    await expect(ticket(page).getByText(/abandonné/)).toBeVisible()
    await tap('Annuler')
    await tap('1 en attente')
    await tap(/^Reprendre/)
    await expect(ticket(page).getByText('2,50 kg · Recyclage')).toBeVisible()
  })
})

test('the total is typed at payment where articles have no price', async ({ page, checkAccess, snap }) => {
  await openTill(page)
  await (await theTill(page)).typesTotals()
  await expect(work(page).getByRole('button', { name: /^Quantité/ })).toHaveCount(0)
  await press(page, 'u a 4 Enter Enter t e 1 Enter Enter')
  await expect(ticket(page).getByText('2 articles')).toBeVisible()
  await press(page, 'Enter Enter')
  await expect(page.getByText(/Tapez d’abord le total/)).toBeVisible()
  await checkAccess()
  await press(page, '1 2 , 5')
  await snap('complet-2-total')
  await press(page, 'Enter 2 0 Enter')
  await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
  await expect(ticket(page).getByText('7,50 €')).toBeVisible()
})

test('any category is found by a word, and kept within reach', async ({ page, checkAccess, snap }) => {
  await openTill(page)
  await press(page, '/')
  await page.keyboard.type('tabuoret', { delay: 5 })
  await expect(work(page).getByRole('button', { name: /Chaise, tabouret/ })).toBeVisible()
  await snap('complet-3-recherche')
  await press(page, 'Enter *')
  await expect(page.getByRole('button', { name: 'Retirer des favoris' })).toBeVisible()
  await press(page, 'Escape Escape')
  await page.getByRole('button', { name: 'Annuler l’article' }).click()
  const row = page.getByRole('group', { name: 'Favoris' })
  await expect(row.getByRole('button', { name: 'Chaise, tabouret' })).toBeVisible()
  await work(page)
    .getByRole('button', { name: /^Divers/ })
    .click({ button: 'right' })
  await page.getByRole('button', { name: 'Ajouter aux favoris' }).click()
  await row.getByRole('button', { name: 'Divers' }).click({ button: 'right' })
  await page.getByRole('button', { name: 'Plus tôt' }).click()
  await checkAccess()
  await press(page, 'Escape')
  await expect(row.getByRole('button').first()).toHaveText('Divers')
  await snap('complet-4-favoris')
  await page.reload()
  await row.getByRole('button', { name: 'Divers' }).click()
  await expect(page.getByRole('heading', { name: 'Pesez, puis tapez le poids' })).toBeVisible()
})

test.describe('the receipt', () => {
  let printer: Server
  let printed: Buffer[]
  let port: number

  test.beforeEach(async () => {
    printed = []
    printer = createServer((socket) => socket.on('data', (bytes) => printed.push(bytes)))
    await new Promise<void>((ready) => printer.listen(0, '127.0.0.1', ready))
    port = (printer.address() as AddressInfo).port
  })
  test.afterEach(() => void printer.close())

  test('comes out by itself, again as a duplicate, and says when the printer is off', async ({
    page,
    checkAccess,
    snap,
  }) => {
    test.slow()
    await openTill(page)
    const till = await theTill(page)
    await till.printsOn(`127.0.0.1:${String(port)}`)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
    await press(page, 'u a 4 Enter Enter 1 4 Enter Enter Enter')
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
    await expect.poll(() => Buffer.concat(printed).length).toBeGreaterThan(100)
    await checkAccess()
    await snap('complet-5-vendu')
    await ticket(page).getByRole('button', { name: 'Ticket', exact: true }).click()
    await expect(ticket(page).getByText(/DUPLICATA n° 1/)).toBeVisible()
    const download = page.waitForEvent('download')
    await ticket(page).getByRole('button', { name: 'PDF' }).click()
    expect((await download).suggestedFilename()).toBe('ticket-1.pdf')

    await till.printsOn('127.0.0.1:9')
    await press(page, 'u a 4 Enter Enter 1 4 Enter Enter Enter')
    await expect(ticket(page).getByText('Ticket n° 2')).toBeVisible()
    await expect(ticket(page).getByText(/L’impression attend/)).toBeVisible()
    await page.getByRole('button', { name: '1 impression à voir' }).click()
    await checkAccess()
    await snap('complet-6-impressions')
    await page.getByRole('button', { name: /^Ne plus imprimer/ }).click()
    await expect(page.getByText('Rien n’attend l’imprimante.')).toBeVisible()
    await press(page, 'Escape F8')
    await expect(page.getByRole('button', { name: /^Ticket n° 2/ })).toBeFocused()
    await press(page, 'Enter')
    await expect(page.getByRole('dialog').getByText('Chaise, tabouret')).toBeVisible()
    await snap('complet-7-ticket')
    await press(page, 'Escape F9')
    await checkAccess()
    await snap('complet-8-menu')
  })
})

test('the day is told to everybody who sells', async ({ page }) => {
  await openTill(page)
  await press(page, 'u a 4 Enter Enter 1 4 Enter Enter Enter')
  const figures = page.getByLabel('La journée en chiffres')
  await expect(figures).toContainText('Dernier ticket14,00 €')
  await expect(figures).toContainText('Sorti4,00 kg')
  await page.setViewportSize({ width: 1280, height: 620 })
  await expect(figures).toBeHidden()
})
