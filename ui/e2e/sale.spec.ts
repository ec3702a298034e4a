import { pad, press, openTill, soldTickets, ticket, work } from './sale-hands'
import { expect, signInByPin, test } from './support/fixture'

test('a whole session by keyboard alone', async ({ page, checkAccess, snap }) => {
  test.slow() // sixty pictures
  await signInByPin(page)
  await expect(page.getByRole('button', { name: 'Ouvrir Caisse 1' })).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Fond de caisse' })).toBeVisible()
  await expect(page.getByLabel('Nombre de 500 €')).toBeFocused()

  // Two 20 € notes and three 2 € coins.
  await press(page, 'Enter Enter Enter Enter 2 Enter Enter Enter 3')
  await expect(ticket(page).getByText('46,00 €')).toBeVisible()
  await checkAccess()
  await snap('vente-1-ouverture')
  await press(page, 'Enter Enter Enter Enter Enter Enter Enter Enter')
  await expect(page.getByRole('button', { name: 'Ouvrir la caisse' })).toBeFocused()
  await press(page, 'Enter')

  // First ticket: two lamps of 6,50 € and a book; paid 20 € in cash.
  await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
  await checkAccess()
  await snap('vente-2-categories')
  await press(page, 't e')
  await checkAccess()
  await press(page, '1 , 5 + 0 , 7 5')
  await snap('vente-3-poids')
  await press(page, 'Enter')
  await snap('vente-4-quantite')
  await press(page, '2 Enter 6 . 5')
  await checkAccess()
  await snap('vente-5-prix')
  await press(page, 'Enter')
  await press(page, 'e a 0 , 2 Enter Enter Enter')
  await expect(ticket(page).getByText('3 articles')).toBeVisible()
  await expect(ticket(page).getByText('13,50 €')).toBeVisible()
  await press(page, 'Enter 2 0')
  await expect(work(page).getByRole('status').getByText('6,50 €')).toBeVisible()
  await checkAccess()
  await snap('vente-6-paiement')
  await press(page, 'Enter')
  await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
  await expect(ticket(page).getByText('6,50 €')).toBeVisible()
  await checkAccess()
  await snap('vente-7-vendu')

  // Second ticket: 10 € on a cheque, the rest in cash with a gift of 1 €.
  await press(page, 'u a 4 Enter Enter 1 4 Enter')
  await press(page, 'Enter h 1 0 Enter')
  await expect(work(page).getByRole('list', { name: 'Déjà reçu' })).toContainText('10,00 €')
  await press(page, 'd 1')
  await snap('vente-8-plusieurs')
  await checkAccess()
  await press(page, 'Enter')
  await expect(ticket(page).getByText('Ticket n° 2')).toBeVisible()
  await expect(ticket(page).getByText('1,00 € de don')).toBeVisible()

  // The drawer: 46 + 13,50 + 5 = 64,50 €. Two euros are missing.
  await page.getByRole('button', { name: 'Fermer la caisse' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Ce qu’il y a dans le tiroir' })).toBeVisible()
  await press(page, 'Enter Enter Enter Enter 3 Enter Enter Enter 1 Enter Enter 1')
  await page.getByLabel('Total des chèques').focus()
  await press(page, '1 0')
  await expect(ticket(page).getByText('Il manque 2,00 €.')).toBeVisible()
  await checkAccess()
  await snap('vente-9-cloture')
  await press(page, 'Enter Enter Enter')
  await expect(page.getByLabel('D’où peut venir cet écart ?')).toBeFocused()
  await page.keyboard.type('Rendu trop sur le premier ticket', { delay: 5 })
  await page.getByRole('button', { name: 'Fermer la caisse' }).focus()
  await press(page, 'Enter')

  await expect(page.getByRole('heading', { name: 'Écart : il manque 2,00 €' })).toBeVisible()
  await expect(page.getByText('Rendu trop sur le premier ticket')).toBeVisible()
  await expect(page.getByRole('row', { name: /Chèque/ }).first()).toContainText('10,00 €')
  await checkAccess()
  await snap('vente-10-rapport')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tickets de la session' })).toBeVisible()
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('a whole session by touch alone', async ({ page }) => {
    const tap = async (name: string | RegExp, index = 0) =>
      page.getByRole('button', { name }).nth(index).tap()
    const digits = async (text: string) => {
      for (const key of text) {
        const name = key === ',' ? 'Virgule' : key
        await pad(page).getByRole('button', { name, exact: true }).tap()
      }
    }
    await signInByPin(page)
    await tap('Ouvrir Caisse 1')
    await tap('Un de plus : 50 €')
    await tap('Un de plus : 2 €')
    await tap('Un de plus : 2 €')
    await expect(ticket(page).getByText('54,00 €')).toBeVisible()
    await tap('Ouvrir la caisse')

    await tap(/^Meubles/)
    await tap(/^Chaise, tabouret/)
    await digits('3,5')
    await tap('Valider')
    await tap('Un de plus')
    await tap('Valider')
    await digits('5')
    await tap('Valider')
    await expect(ticket(page).getByText('10,00 €').last()).toBeVisible()

    await tap(/^Divers/)
    await digits('2')
    await tap('Valider')
    await tap('Valider')
    await tap(/^Don 0 €/)
    await tap('Valider')
    await tap('Retirer Divers')
    await expect(ticket(page).getByText('Divers retiré du ticket')).toBeVisible()
    await tap('Annuler')
    await expect(ticket(page).getByRole('button', { name: 'Modifier Divers' })).toBeVisible()

    await tap('Modifier Chaise, tabouret')
    await tap(/^Prix/)
    await digits('6')
    await tap('Enregistrer')
    await expect(ticket(page).getByText('12,00 €').last()).toBeVisible()

    await tap('Encaisser')
    await tap(/^Carte/)
    await digits('2')
    await tap('Ajouter ce paiement')
    await tap('20 €')
    await expect(work(page).getByText('À rendre')).toBeVisible()
    await tap('Valider la vente')
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
    await expect(ticket(page).getByText('10,00 €')).toBeVisible()

    await tap('Fermer la caisse')
    await tap('Un de plus : 50 €')
    await tap('Un de plus : 10 €')
    await tap('Un de plus : 2 €')
    await tap('Un de plus : 2 €')
    await page.getByLabel('Total des cartes').tap()
    await digits('2')
    await expect(ticket(page).getByText('Le compte est juste.')).toBeVisible()
    await tap('Fermer la caisse')
    await expect(page.getByRole('heading', { name: 'Écart : le compte est juste' })).toBeVisible()
  })
})

test.describe('nothing typed is lost', () => {
  test.beforeEach(async ({ page }) => {
    await openTill(page)
    await press(page, 'u a 4 Enter Enter 1 4 Enter')
    await press(page, 't e 1 , 5')
    await expect(ticket(page).getByText('14,00 €').last()).toBeVisible()
  })

  test('by a reload in the middle of an article, then of a payment', async ({ page }) => {
    await page.reload()
    await expect(ticket(page).getByText('14,00 €').last()).toBeVisible()
    await expect(page.getByLabel('Poids', { exact: true })).toHaveValue('1,5')
    await press(page, 'Enter Enter Enter Enter h 1 0 Enter')
    await page.reload()
    await expect(work(page).getByRole('list', { name: 'Déjà reçu' })).toContainText('10,00 €')
    await press(page, 'Enter')
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
    await page.reload()
    await expect(ticket(page).getByText('Le ticket est vide')).toBeVisible()
  })

  test('by a change of operator', async ({ page }) => {
    await page.getByRole('button', { name: /Changer d’opérateur/ }).click()
    await expect(page.getByRole('heading', { name: 'Qui prend la caisse ?' })).toBeVisible()
    await press(page, 'Enter 1 2 3 4')
    await expect(ticket(page).getByText('14,00 €').last()).toBeVisible()
    await expect(page.getByLabel('Poids', { exact: true })).toHaveValue('1,5')
  })

  test.describe('of the server', () => {
    test.use({ expectedErrors: [/net::ERR_/] })

    test('by a power cut', async ({ page, shop }) => {
      await shop.cut()
      await shop.start()
      await page.reload()
      await expect(ticket(page).getByText('14,00 €').last()).toBeVisible()
      await expect(page.getByLabel('Poids', { exact: true })).toHaveValue('1,5')
    })
  })
})

test.describe('one basket is one sale', () => {
  test.beforeEach(async ({ page }) => {
    await openTill(page)
    await press(page, 'u a 4 Enter Enter 1 4 Enter')
    await press(page, 'Enter')
    await expect(page.getByRole('button', { name: 'Valider la vente' })).toBeVisible()
  })

  test('when Enter and taps come together', async ({ page }) => {
    await page.evaluate(() => {
      const pay = [...document.querySelectorAll('button')].find((button) =>
        button.textContent.includes('Valider la vente'),
      )
      for (let i = 0; i < 3; i++) {
        pay?.click()
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      }
    })
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
    expect(await soldTickets(page)).toBe(1)
  })

  test.describe('after a lost answer', () => {
    test.use({ expectedErrors: [/ERR_FAILED/] })

    test('by asking again with the same key', async ({ page }) => {
      const keys: (string | undefined)[] = []
      await page.route('**/v1/sales', async (route) => {
        keys.push(route.request().headers()['idempotency-key'])
        if (keys.length > 1) return route.continue()
        await route.fetch()
        await route.abort()
      })
      await press(page, 'Enter')
      await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
      expect(keys.length).toBeGreaterThan(1)
      expect(new Set(keys).size).toBe(1)
      expect(await soldTickets(page)).toBe(1)
    })

    test('even when the page was closed before it came', async ({ page }) => {
      let isStored = false
      await page.route('**/v1/sales', async (route) => {
        await route.fetch()
        isStored = true
      })
      await press(page, 'Enter')
      await expect.poll(() => isStored).toBe(true)
      await page.unroute('**/v1/sales')
      // Leaving the page is what loses the answer: the request held above ends with it.
      await page.reload()
      await expect(page.getByText('1 ticket', { exact: true })).toBeVisible()
      await expect(ticket(page).getByText('Aucun article')).toBeVisible()
      expect(await soldTickets(page)).toBe(1)
    })
  })
})

test.describe('a refusal', () => {
  test.use({ expectedErrors: [/status of 503/] })

  test('is said in place, and the basket stays', async ({ page, checkAccess, snap }) => {
    await openTill(page)
    await press(page, 'u a 4 Enter Enter 1 4 Enter')
    const detail = 'Le disque est plein : rien n’a été enregistré.'
    await page.route('**/v1/sales', (route) =>
      route.fulfill({ status: 503, json: { status: 503, code: 'test.refusal', detail } }),
    )
    await press(page, 'Enter Enter')
    await expect(page.getByRole('alert')).toContainText(detail)
    await checkAccess()
    await snap('vente-11-refus')
    await page.unroute('**/v1/sales')
    await press(page, 'Enter')
    await expect(ticket(page).getByText('Ticket n° 1')).toBeVisible()
  })
})

test('a barcode reader does not disturb', async ({ page }) => {
  await openTill(page)
  await press(page, 'u a')
  await page.waitForTimeout(300)
  await page.evaluate(() => {
    for (const key of [...'3274080005003', 'Enter']) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  })
  await expect(page.getByLabel('Poids', { exact: true })).toHaveValue('0,00')
  await expect(page.getByRole('heading', { name: 'Pesez, puis tapez le poids' })).toBeVisible()
})
