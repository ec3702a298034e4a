import type { Page } from '@playwright/test'
import { pad, press, ticket, work } from './sale-hands'
import { expect, signInByPin, test } from './support/fixture'
import { ADMIN } from './support/server'

/** The till of the shop takes paper books and practice. */
async function allowAll(page: Page) {
  const login = await page.request.post('/v1/auth/login', {
    data: { username: ADMIN.username, password: ADMIN.password },
  })
  const { access_token } = (await login.json()) as { access_token: string }
  const headers = { Authorization: `Bearer ${access_token}` }
  const [register] = (await (await page.request.get('/v1/cash-registers', { headers })).json()) as {
    id: string
  }[]
  const data = { enable_deferred: true, enable_virtual: true }
  const changed = await page.request.patch(`/v1/cash-registers/${register?.id ?? ''}`, { headers, data })
  expect(changed.ok()).toBe(true)
}

const BOOK = 'Saisie différée — cahier du samedi 14 novembre 2020'
const SCHOOL = 'École — rien n’est compté'

/** A chair of 4 kg at 14 €. */
const CHAIR = 'u a 4 Enter Enter 1 4 Enter'

test.beforeEach(async ({ page }) => {
  await allowAll(page)
  await signInByPin(page)
  await expect(page.getByRole('button', { name: 'Ouvrir Caisse 1' })).toBeFocused()
})

/** Tab after Tab, as somebody without a mouse. */
async function tabTo(page: Page, name: string | RegExp) {
  const wanted = page.getByRole('button', { name })
  for (let stops = 0; stops < 40; stops++) {
    if (await wanted.evaluate((button) => button === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('a paper book by keyboard alone, from its date to its report', async ({ page, checkAccess, snap }) => {
  test.slow()
  await checkAccess()
  await snap('natures-1-choix')
  await tabTo(page, 'Nouveau cahier')
  await press(page, 'Enter')
  await expect(page.getByLabel('Date du cahier')).toBeFocused()
  await page.keyboard.type('14/11/2020', { delay: 20 })
  await expect(page.getByText('samedi 14 novembre 2020', { exact: true })).toBeVisible()
  await checkAccess()
  await snap('natures-2-cahier-date')
  await press(page, 'Enter')
  await expect(page.getByText(BOOK)).toBeVisible()
  await expect(page.getByLabel('Total dans le tiroir')).toBeFocused()
  await press(page, '5 0')
  await checkAccess()
  await snap('natures-3-cahier-fond')
  await press(page, 'Enter Enter')

  await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
  await press(page, CHAIR)
  await expect(page.getByText(BOOK)).toBeVisible()
  await checkAccess()
  await snap('natures-4-cahier-vente')
  await press(page, 'Enter')
  await expect(page.getByText(BOOK)).toBeVisible()
  await press(page, 'Enter')
  await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()

  // The same date again leads back to the same book.
  await page.goto('/#/caisse')
  await expect(
    page.getByRole('button', { name: /Reprendre le cahier du samedi 14 novembre 2020/ }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ouvrir Caisse 1' })).toBeVisible()
  await snap('natures-5-choix-cahier')
  await tabTo(page, 'Nouveau cahier')
  await press(page, 'Enter')
  await page.keyboard.type('14/11/2020', { delay: 20 })
  await expect(page.getByText(/déjà commencé : une vente, 14,00/)).toBeVisible()
  await checkAccess()
  await snap('natures-6-cahier-commence')
  await press(page, 'Enter')

  await page.getByRole('button', { name: 'Fermer la caisse' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Fermer le cahier' })).toBeVisible()
  await expect(page.getByLabel('Espèces dans le tiroir')).toBeFocused()
  await press(page, '6 4')
  await expect(ticket(page).getByText('Le compte est juste.')).toBeVisible()
  await checkAccess()
  await snap('natures-7-cahier-cloture')
  await press(page, 'Enter Enter Enter')
  await expect(page.getByRole('button', { name: 'Fermer le cahier' })).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Écart : le compte est juste' })).toBeVisible()
  await expect(page.getByText(BOOK)).toBeVisible()
  await expect(page.getByText(/Z n° 1/)).toBeVisible()
  await checkAccess()
  await snap('natures-8-cahier-rapport')
})

test('practice by keyboard alone, marked on every screen, and in no figure', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await tabTo(page, 'S’entraîner')
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Commencer' })).toBeFocused()
  await checkAccess()
  await snap('natures-10-ecole')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
  await press(page, CHAIR)
  await expect(page.getByText(SCHOOL)).toBeVisible()
  await checkAccess()
  await snap('natures-11-ecole-vente')
  await press(page, 'Enter 2 0')
  await expect(page.getByText(SCHOOL)).toBeVisible()
  await snap('natures-12-ecole-paiement')
  await press(page, 'Enter')
  await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()

  // The till itself is still free, and the practice goes on where it was.
  await page.goto('/#/caisse')
  await expect(page.getByRole('button', { name: 'Ouvrir Caisse 1' })).toBeVisible()
  await tabTo(page, 'S’entraîner')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()

  await page.getByRole('button', { name: 'Fermer la caisse' }).focus()
  await press(page, 'Enter')
  await expect(page.getByText(/Une vente pour s’entraîner, 14,00/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Finir l’entraînement' })).toBeFocused()
  await checkAccess()
  await snap('natures-13-ecole-fin')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Rapport de caisse' })).toBeVisible()
  await expect(page.getByText(SCHOOL)).toBeVisible()
  await expect(page.getByText(/Z n°/)).toBeHidden()
  await snap('natures-14-ecole-rapport')
})

test.describe('money in and out', () => {
  // More than the drawer holds is asked for on purpose.
  test.use({ expectedErrors: [/status of 400/] })

  test('an ordinary day with money in and out, by keyboard alone', async ({ page, checkAccess, snap }) => {
    test.slow()
    await press(page, 'Enter')
    await page.getByText('Taper le total').click()
    await press(page, '1 0 0 Enter Enter')
    await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
    await press(page, CHAIR)
    await press(page, 'Enter Enter')
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()

    await page.goto(page.url().replace('vente', 'mouvements'))
    await expect(page.getByLabel('Montant')).toBeFocused()
    await press(page, '5 0')
    await tabTo(page, 'Dépôt en banque')
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Enregistrer la sortie' }).focus()
    await press(page, 'Enter')
    await expect(ticket(page).getByText('Sortie de 50,00 € enregistrée.')).toBeVisible()
    await checkAccess()
    await snap('natures-20-mouvement')

    await press(page, '5 0 0')
    await page.getByRole('button', { name: 'Achat' }).click()
    await page.getByRole('button', { name: 'Enregistrer la sortie' }).click()
    await expect(page.getByRole('alert')).toContainText('Le tiroir ne contient que 64,00 €.')
    await checkAccess()
    await snap('natures-21-mouvement-refus')

    await page.goto(page.url().replace('mouvements', 'rapport'))
    await expect(page.getByRole('heading', { name: 'Point de caisse' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Dépôt en banque/ })).toContainText('50,00 €')
    await checkAccess()
    await snap('natures-22-point')

    await page.goto(page.url().replace('rapport', 'cloture'))
    await page.getByText('Taper le total').click()
    await press(page, '6 4')
    await expect(work(page).getByLabel('Espèces dans le tiroir')).toHaveValue('64')
    await expect(ticket(page).getByText(/sorties\s−\s50,00/)).toBeVisible()
    await expect(ticket(page).getByText('Le compte est juste.')).toBeVisible()
    await snap('natures-23-cloture')
    await page.getByRole('button', { name: 'Fermer la caisse' }).focus()
    await press(page, 'Enter')
    await expect(page.getByText(/Z n° 1/)).toBeVisible()
    await snap('natures-24-rapport')
  })
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('a paper book and practice by touch alone', async ({ page }) => {
    const tap = async (name: string | RegExp) => page.getByRole('button', { name }).first().tap()
    const digits = async (text: string) => {
      for (const key of text) await pad(page).getByRole('button', { name: key, exact: true }).tap()
    }
    const sellChair = async () => {
      await tap(/^Meubles/)
      await tap(/^Chaise, tabouret/)
      await digits('4')
      await tap('Valider')
      await tap('Valider')
      await digits('9')
      await tap('Valider')
      await tap('Encaisser')
      await tap('Valider la vente')
      await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
    }

    await tap('Nouveau cahier')
    await tap('Mois précédent')
    await page.locator('table button:visible:enabled').first().tap()
    await tap('Continuer')
    await page.getByLabel('Total dans le tiroir').tap()
    await digits('30')
    await tap('Ouvrir le cahier')
    await sellChair()
    await tap('Fermer la caisse')
    await page.getByLabel('Espèces dans le tiroir').tap()
    await digits('39')
    await tap('Fermer le cahier')
    await expect(page.getByRole('heading', { name: 'Écart : le compte est juste' })).toBeVisible()
    await tap('Terminer')

    await tap('S’entraîner')
    await tap('Commencer')
    await sellChair()
    await tap('Fermer la caisse')
    await tap('Finir l’entraînement')
    await expect(page.getByText(SCHOOL)).toBeVisible()
    await tap('Terminer')
    await expect(page.getByRole('button', { name: 'Ouvrir Caisse 1' })).toBeVisible()
  })
})

test.describe('closed by somebody else meanwhile', () => {
  test.use({ expectedErrors: [/status of 4\d\d/] })

  test('is said, with the report', async ({ page, context }) => {
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Ouvrir sans fond' }).click()
    await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
    await press(page, CHAIR)
    await press(page, 'Enter Enter')
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
    await page.goto(page.url().replace('vente', 'cloture'))
    await expect(page.getByRole('heading', { name: 'Ce qu’il y a dans le tiroir' })).toBeVisible()

    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByText('Taper le total').click()
    await press(other, '1 4')
    await other.getByRole('button', { name: 'Fermer la caisse' }).click()
    await expect(other.getByRole('heading', { name: 'Écart : le compte est juste' })).toBeVisible()
    await expect(page.getByText(/vient d’être fermée par/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Écart : le compte est juste' })).toBeVisible()
  })
})

test('long names do not push anything off a small screen', async ({ page }) => {
  const login = await page.request.post('/v1/auth/login', {
    data: { username: ADMIN.username, password: ADMIN.password },
  })
  const { access_token } = (await login.json()) as { access_token: string }
  const headers = { Authorization: `Bearer ${access_token}` }
  const [register] = (await (await page.request.get('/v1/cash-registers', { headers })).json()) as {
    id: string
  }[]
  await page.request.patch(`/v1/cash-registers/${register?.id ?? ''}`, {
    headers,
    data: { name: `Caisse de la grande halle ${'aux-mille-et-une-merveilles-'.repeat(2)}` },
  })
  await page.setViewportSize({ width: 820, height: 1180 })
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await page.reload()
  await page.getByRole('button', { name: /^Ouvrir Caisse de la grande/ }).click()
  await expect(page.getByRole('heading', { name: 'Fond de caisse' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Ouvrir sans fond' }).click()
  await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
  expect(await overflow()).toBeLessThanOrEqual(0)
})
