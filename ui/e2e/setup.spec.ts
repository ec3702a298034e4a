import { expect, signInByPin, test } from './support/fixture'
import { ADMIN, REGISTER } from './support/server'

test.describe('a first start', () => {
  test.use({ fresh: true })

  test('leads from nothing to the opening of the till, by keyboard alone', async ({
    page,
    checkAccess,
    snap,
  }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Bienvenue dans RecyClique' })).toBeVisible()
    await checkAccess()
    await snap('premier-1-bienvenue')
    await page.keyboard.press('Enter')

    await expect(page.getByLabel('Prénom')).toBeFocused()
    await page.keyboard.type('Éloïse')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Roux')
    await expect(page.getByLabel('Identifiant')).toHaveValue('eloise')
    await checkAccess()
    await snap('premier-2-vous')
    await page.keyboard.press('Enter')

    await expect(page.getByLabel('Mot de passe', { exact: true })).toBeFocused()
    await page.keyboard.type('Secret')
    await checkAccess()
    await snap('premier-3-mot-de-passe')
    await page.keyboard.type('123!')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { name: 'Choisissez votre code de caisse' })).toBeVisible()
    await page.keyboard.type('12')
    await checkAccess()
    await snap('premier-4-code')
    await page.keyboard.type('34')
    await expect(page.getByRole('heading', { name: 'Tapez le même code encore une fois' })).toBeVisible()
    await page.keyboard.type('1234')

    await expect(page.getByLabel('Nom de la boutique')).toBeFocused()
    await page.keyboard.type('La Ressourcerie du Pont')
    await checkAccess()
    await snap('premier-5-boutique')
    await page.keyboard.press('Enter')

    await expect(page.getByLabel('Nom de la caisse')).toBeFocused()
    await page.keyboard.type('Caisse du hall')
    await checkAccess()
    await snap('premier-6-caisse')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { name: 'Que vendez-vous ?' })).toBeVisible()
    await checkAccess()
    await snap('premier-7-catalogue')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { name: 'Tout est prêt' })).toBeVisible()
    await checkAccess()
    await snap('premier-8-pret')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/caisse\/ouverture\//)
  })

  test('keeps what was typed through a reload, and asks the secrets again', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Commencer' }).click()
    await page.getByLabel('Prénom').fill('Karim')
    await page.keyboard.press('Enter')
    await page.getByLabel('Mot de passe', { exact: true }).fill('Secret123!')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Choisissez votre code de caisse' })).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Prénom')).toHaveValue('Karim')
    await page.goBack()
    await expect(page.getByLabel('Mot de passe', { exact: true })).toBeVisible()
  })
})

test.describe('signing in', () => {
  test.use({ expectedErrors: [/status of 401|net::ERR_/] })

  test('by code, after a mistake, then to the choice of the till', async ({ page, checkAccess, snap }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible()
    await checkAccess()
    await snap('connexion-1-qui')
    await page.keyboard.press('Enter')
    await page.keyboard.type('9876')
    await expect(page.getByRole('alert')).toContainText('Ce n’est pas le bon code')
    await checkAccess()
    await snap('connexion-2-code')
    await page.keyboard.type(ADMIN.pin)
    await expect(page.getByRole('heading', { name: 'Choisir une caisse' })).toBeVisible()
    await expect(page.getByRole('button', { name: `Ouvrir ${REGISTER}` })).toBeFocused()
    await checkAccess()
    await snap('caisse-1-choix')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/caisse\/ouverture\//)
  })

  test('by password, after a mistake', async ({ page, checkAccess, snap }) => {
    await page.goto('/#/connexion')
    await page.getByText('Par mot de passe').click()
    await page.getByLabel('Identifiant').fill(ADMIN.username)
    await page.getByLabel('Mot de passe', { exact: true }).fill('nimporte')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('n’est pas le bon')
    await checkAccess()
    await snap('connexion-3-mot-de-passe')
    await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Choisir une caisse' })).toBeVisible()
  })

  test('survives a reload, and a change of operator comes back to the same place', async ({ page }) => {
    await signInByPin(page)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Choisir une caisse' })).toBeVisible()
    await page.getByRole('button', { name: 'Changer d’opérateur' }).click()
    await expect(page.getByRole('heading', { name: 'Qui prend la caisse ?' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: 'Pavé de chiffres' })).toBeVisible()
    await page.keyboard.type(ADMIN.pin)
    await expect(page).toHaveURL(/#\/caisse$/)
  })

  test('a server that dies and comes back costs nothing but the wait', async ({
    page,
    shop,
    checkAccess,
    snap,
  }) => {
    await signInByPin(page)
    await expect(page.getByRole('button', { name: `Ouvrir ${REGISTER}` })).toBeVisible()
    await shop.cut()
    await expect(page.getByRole('heading', { name: 'RecyClique ne répond pas' })).toBeVisible()
    await checkAccess()
    await snap('panne')
    await shop.start()
    await expect(page.getByRole('heading', { name: 'RecyClique ne répond pas' })).toBeHidden()
    await page.getByRole('button', { name: `Ouvrir ${REGISTER}` }).click()
    await expect(page).toHaveURL(/#\/caisse\/ouverture\//)
  })

  test('what is being typed is still there after the server has been away', async ({ page, shop }) => {
    await page.goto('/#/connexion')
    await page.getByText('Par mot de passe').click()
    await page.getByLabel('Identifiant').fill(ADMIN.username)
    await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
    await shop.cut()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'RecyClique ne répond pas' })).toBeVisible()
    await shop.start()
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByRole('heading', { name: 'Choisir une caisse' })).toBeVisible()
  })
})

test.describe('the pages around', () => {
  test('an unknown address has a way out', async ({ page, checkAccess }) => {
    await signInByPin(page)
    await page.goto('/#/nimporte-quoi')
    await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible()
    await checkAccess()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/caisse$/)
  })

  test('nothing runs off the side at 200 % zoom', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await page.goto('/#/connexion')
    await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await signInByPin(page)
    await expect(page.getByRole('button', { name: `Ouvrir ${REGISTER}` })).toBeInViewport()
    expect(await overflow()).toBeLessThanOrEqual(0)
  })

  test('the description of the API can be browsed', async ({ page }) => {
    await page.goto('/docs/')
    await expect(page).toHaveTitle('RecyClique – description de l’API')
    await page.getByRole('heading', { name: /^sales/ }).click()
    await expect(page.locator('[data-path="/v1/sales"]').first()).toBeVisible()
  })
})
