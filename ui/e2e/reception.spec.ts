import type { APIRequestContext, Page } from '@playwright/test'
import { fakeScale } from './support/fake-scale'
import { expect, signInByPin, TABLET, test } from './support/fixture'
import { ADMIN } from './support/server'

/** Slower than any barcode reader. */
const BETWEEN_KEYS_MS = 40

async function press(page: Page, keys: string) {
  for (const key of keys.split(' ')) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
}

const categories = (page: Page) => page.getByRole('region', { name: 'Catégories' })
const summary = (page: Page) => page.getByRole('region', { name: 'Résumé du dépôt' })
const weight = (page: Page) => page.getByLabel(/^Poids/)
/** Longer than a trembling finger. */
const rest = (page: Page) => page.waitForTimeout(420)

async function openReception(page: Page) {
  await signInByPin(page)
  await page.getByRole('button', { name: 'Aller à la réception' }).click()
  await expect(page.getByRole('heading', { name: 'La réception est fermée' })).toBeVisible()
}

async function openTicket(page: Page) {
  await openReception(page)
  await page.getByRole('button', { name: 'Ouvrir un poste' }).click()
  await page.getByRole('button', { name: 'Nouveau dépôt' }).click()
  await expect(page.getByRole('region', { name: 'Pesée' })).toBeVisible()
}

/** The first answer of the server to a tap takes as long as it takes: what counts is what is then on screen. */
const weighed = (page: Page, count: number) =>
  expect(summary(page).getByRole('button', { name: /^Modifier/ })).toHaveCount(count)

/** What the office does beforehand, with its password. */
async function office(request: APIRequestContext) {
  const login = await request.post('/v1/auth/login', {
    data: { username: ADMIN.username, password: ADMIN.password },
  })
  const { access_token } = (await login.json()) as { access_token: string }
  const headers = { Authorization: `Bearer ${access_token}` }
  return {
    post: async (path: string, data: object) => {
      const answer = await request.post(path, { headers, data })
      expect(answer.ok(), await answer.text()).toBe(true)
    },
    put: async (path: string, data: object) => {
      const answer = await request.put(path, { headers, data })
      expect(answer.ok(), await answer.text()).toBe(true)
    },
    get: async <T>(path: string) => (await (await request.get(path, { headers })).json()) as T,
  }
}

test.use({ viewport: { width: 1024, height: 768 } })

test.describe('by touch alone', () => {
  // The browser reports the refusal to close a poste that has an open ticket.
  test.use({ hasTouch: true, expectedErrors: [/status of 409/] })

  test('an afternoon at the bench, held lying then upright', async ({ page, request, checkAccess, snap }) => {
    test.slow()
    const desk = await office(request)
    await desk.post('/v1/containers', { name: 'Bac bleu', weight: '1.500' })
    await desk.post('/v1/containers', { name: 'Chariot', weight: '12.000' })
    await desk.put('/v1/reception/settings', {
      asks_channel: true,
      asks_provenance: true,
      default_channel_id: null,
      live_stats_enabled: true,
    })
    await openReception(page)
    await checkAccess()
    await snap('reception-1-fermee', TABLET)
    await page.getByRole('button', { name: 'Ouvrir un poste' }).tap()
    await expect(page.getByRole('heading', { name: 'Mon poste' })).toBeVisible()
    await page.getByRole('button', { name: 'Nouveau dépôt' }).tap()
    await expect(page.getByRole('heading', { name: 'Pesez, puis touchez la catégorie' })).toBeVisible()
    await checkAccess()
    await snap('reception-2-depot-vide', TABLET)

    await page.getByRole('button', { name: 'Origine à dire' }).tap()
    await page.getByRole('button', { name: 'Apport volontaire' }).tap()
    await page.getByRole('textbox', { name: 'Commune' }).fill('Saint-Germain-des-Fossés')
    await expect(page.getByRole('dialog')).toBeVisible()
    await checkAccess()
    await snap('reception-3-origine', TABLET)
    await page.getByRole('button', { name: 'Enregistrer' }).tap()
    await expect(
      summary(page).getByRole('button', { name: /Apport volontaire · Saint-Germain/ }),
    ).toBeVisible()

    // Weigh, then tap: down the levels, then straight to the leaf that was used last.
    for (const key of ['5', 'Virgule', '5']) await page.getByRole('button', { name: key, exact: true }).tap()
    await page.getByRole('button', { name: /^Bac bleu/ }).tap()
    await expect(page.getByText('Poids net')).toBeVisible()
    await categories(page).getByRole('button').filter({ hasText: 'Meubles' }).first().tap()
    await expect(page.getByRole('navigation', { name: 'Où vous êtes' })).toBeVisible()
    await checkAccess()
    await snap('reception-4-sous-categories', TABLET)
    const leaf = categories(page).locator('[aria-pressed]').first()
    const name = ((await leaf.locator('span').first().textContent()) ?? '').trim()
    await leaf.tap()
    await weighed(page, 1)
    await expect(summary(page).getByText('4,00 kg').first()).toBeVisible()
    await rest(page)
    await page.getByRole('button', { name: /^Bac bleu/ }).tap()
    const again = page.getByRole('group', { name: 'Dernières utilisées' }).getByRole('button', { name })
    for (const kilos of ['7', '9']) {
      await page.getByRole('button', { name: kilos, exact: true }).tap()
      await again.tap()
      await rest(page)
    }
    await weighed(page, 3)

    // Out of the shop, kept for two.
    await page.getByRole('switch', { name: 'Sortie de boutique' }).tap()
    await expect(page.getByRole('radio', { name: 'Magasin' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Garder cette destination' }).tap()
    for (const kilos of ['3', '4']) {
      await page.getByRole('button', { name: kilos, exact: true }).tap()
      await again.tap()
      await rest(page)
    }
    await weighed(page, 5)
    await expect(summary(page).getByText('Recyclage depuis boutique')).toHaveCount(2)
    await checkAccess()
    await snap('reception-5-depot', TABLET)

    // Two fingers, one ligne; an unusual weight is looked at twice.
    await page.getByRole('button', { name: '2', exact: true }).tap()
    await page.getByRole('button', { name: '5', exact: true }).tap()
    await page.getByRole('button', { name: '0', exact: true }).tap()
    await again.tap()
    await expect(page.getByRole('alert')).toContainText('Vérifiez : 250,00 kg')
    await checkAccess()
    await snap('reception-6-verifiez', TABLET)
    await again.tap()
    await weighed(page, 6)

    // Corrected, removed, put back.
    await summary(page)
      .getByRole('button', { name: /^Modifier .* 250,00/ })
      .tap()
    await expect(page.getByRole('button', { name: 'Mettre à jour' })).toBeVisible()
    await snap('reception-7-correction', TABLET)
    for (let times = 0; times < 6; times += 1) await page.getByRole('button', { name: 'Effacer' }).tap()
    await page.getByRole('button', { name: '2', exact: true }).tap()
    await page.getByRole('button', { name: 'Mettre à jour' }).tap()
    await expect(summary(page).getByRole('button', { name: /^Modifier .* 2,00/ })).toBeVisible()
    await summary(page)
      .getByRole('button', { name: /^Retirer .* 2,00/ })
      .tap()
    await expect(page.getByRole('button', { name: 'Remettre' })).toBeVisible()
    await weighed(page, 5)
    await page.getByRole('button', { name: 'Remettre' }).tap()
    await weighed(page, 6)
    await summary(page)
      .getByRole('button', { name: /^Retirer .* 2,00/ })
      .tap()
    await page.screenshot({ path: 'e2e/shots/reception-8-retiree.png' })
    await weighed(page, 5)

    await page.setViewportSize({ width: 768, height: 1024 })
    await page.getByRole('button', { name: 'Mettre le pavé à droite' }).tap()
    await page.getByRole('button', { name: '1', exact: true }).tap()
    await again.tap()
    await weighed(page, 6)
    await checkAccess()
    await snap('reception-9-main-gauche', TABLET)

    await page.getByRole('button', { name: 'Clôturer' }).tap()
    await expect(page.getByText('Dépôt clôturé')).toBeVisible()
    await expect(page.getByText('28,00 kg').first()).toBeVisible()
    await checkAccess()
    await snap('reception-10-cloture', TABLET)
    await page.getByRole('button', { name: 'Nouveau dépôt' }).tap()
    await expect(summary(page).getByText('Rien de pesé encore')).toBeVisible()
    await page.getByRole('button', { name: 'Retour à la réception' }).tap()
    await page.getByRole('button', { name: 'Terminer : Mon poste' }).tap()
    await expect(page.getByText('Ce poste a encore 1 dépôt ouvert')).toBeVisible()
    await checkAccess()
    await snap('reception-11-accueil', TABLET)
    await page.getByRole('button', { name: /^Ouvrir le dépôt de/ }).tap()
    await page.getByRole('button', { name: 'Clôturer' }).tap()
    await page.getByRole('button', { name: 'Clôturer' }).tap()
    await expect(page.getByText('Dépôt clôturé')).toBeVisible()
    await page.getByRole('button', { name: 'Retour à la réception' }).tap()
    await page.getByRole('button', { name: 'Terminer : Mon poste' }).tap()
    await expect(page.getByText('Poste terminé')).toBeVisible()
  })
})

test('by keyboard alone, with a reload in the middle', async ({ page, request }) => {
  const desk = await office(request)
  await signInByPin(page)
  await page.getByRole('button', { name: 'Aller à la réception' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Ouvrir un poste' })).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'Nouveau dépôt' })).toBeFocused()
  await press(page, 'Enter')
  await expect(weight(page)).toBeFocused()

  // « = » out of the shop, ↓ to the tip.
  await press(page, '2 , 5 =')
  await press(page, 'ArrowDown')
  await page.reload()
  await expect(weight(page)).toHaveValue('2,5')
  await expect(page.getByRole('radio', { name: 'Déchetterie' })).toBeChecked()
  await press(page, 'a a')
  await weighed(page, 1)
  await rest(page)
  await press(page, 'a a 1 Enter')
  await weighed(page, 2)

  await page.getByRole('button', { name: 'Clôturer' }).focus()
  await press(page, 'Enter')
  await expect(page.getByText('Dépôt clôturé')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nouveau dépôt' })).toBeFocused()
  const { tickets } = await desk.get<{ tickets: { total_poids: string; poids_sortie: string }[] }>(
    '/v1/reception/tickets',
  )
  expect(tickets).toMatchObject([{ total_poids: '3.500', poids_sortie: '2.500' }])
})

test('with the scale: it fills the weight, counts a load once, and may be unplugged', async ({
  page,
  request,
  checkAccess,
  snap,
}) => {
  test.slow()
  const scale = await fakeScale()
  const desk = await office(request)
  await desk.put('/v1/scale', { transport: 'network', address: scale.address, protocol: 'ascii' })
  await openTicket(page)
  await expect(page.getByText('Posez l’objet sur la balance')).toBeVisible()
  scale.says('US,GS,+  3.100kg')
  await expect(page.getByText('Ça bouge encore…')).toBeVisible()
  scale.says('ST,GS,+  3.250kg')
  await expect(page.getByText('Poids stable')).toBeVisible()
  await expect(weight(page)).toHaveValue('3,25')
  await snap('reception-12-balance', TABLET)
  await press(page, 'a a')
  await weighed(page, 1)
  await expect(page.getByText('Déjà compté. Posez la suite.')).toBeVisible()
  await snap('reception-13-deja-compte', TABLET)
  await rest(page)
  await press(page, 'a a')
  await weighed(page, 1)

  // « Tarer », then the same crate filled.
  scale.says('ST,GS,+  1.500kg')
  await expect(page.getByText('Poids stable')).toBeVisible()
  await page.getByRole('button', { name: 'Tarer' }).click()
  await expect(page.getByText('Le contenant pèse plus que le tout')).toBeVisible()
  scale.says('ST,GS,+  6.000kg')
  await expect(weight(page)).toHaveValue('4,50')

  await scale.unplug()
  await expect(page.getByText(/balance/i).and(page.getByRole('status'))).toBeVisible()
  await expect(weight(page)).toHaveValue('0,00', { timeout: 15_000 })
  await checkAccess()
  await snap('reception-14-debranchee', TABLET)
  await press(page, 'Escape')
  await page.getByRole('button', { name: /^Tare/ }).click()
  await press(page, '2 a a')
  await weighed(page, 2)
  await scale.plugIn()
  scale.says('ST,GS,+  0.800kg')
  await expect(weight(page)).toHaveValue('0,80', { timeout: 30_000 })
  await rest(page)
  await press(page, 'a a')
  await weighed(page, 3)
  await scale.close()
})

test('a paper book is typed on its day', async ({ page, request, checkAccess, snap }) => {
  const desk = await office(request)
  await openReception(page)
  await page.getByRole('button', { name: 'Saisie différée' }).click()
  // The code was enough for the bench, not for a date of one's choice.
  await page.getByRole('button', { name: 'Me connecter par mot de passe' }).click()
  await page.getByText('Par mot de passe').click()
  await page.getByLabel('Identifiant').fill(ADMIN.username)
  await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('button', { name: 'Commencer ce cahier' })).toBeDisabled()
  await page.getByRole('button', { name: 'Mois précédent' }).click()
  await page.getByRole('button', { name: /^5 / }).click()
  await checkAccess()
  await snap('reception-15-cahier', TABLET)
  await page.getByRole('button', { name: 'Commencer ce cahier' }).click()
  await expect(page.getByText(/^Saisie différée – .* 5 /)).toBeVisible()
  await snap('reception-16-cahier-ouvert', TABLET)
  await page.getByRole('button', { name: 'Nouveau dépôt' }).click()
  await expect(page.getByRole('heading', { name: 'Dépôt du cahier' })).toBeVisible()
  await press(page, '8 a a')
  await weighed(page, 1)
  await checkAccess()
  await snap('reception-17-depot-du-cahier', TABLET)
  const { tickets } = await desk.get<{ tickets: { created_at: string }[] }>('/v1/reception/tickets')
  expect(tickets[0]?.created_at).toMatch(/^\d{4}-\d\d-05T00:00:00/)
})

test.describe('what does not pass', () => {
  test.use({ expectedErrors: [/status of 503/] })

  test('stays on screen, through a reload, until it is sent again', async ({ page, checkAccess, snap }) => {
    await openTicket(page)
    const detail = 'Le disque est plein : rien n’a été enregistré.'
    await page.route('**/v1/reception/lignes', (route) =>
      route.fulfill({ status: 503, json: { status: 503, code: 'test.refusal', detail } }),
    )
    await press(page, '3 a a')
    await expect(page.getByText(/^Pas encore enregistré/)).toBeVisible()
    await checkAccess()
    await snap('reception-18-pas-passe', TABLET)
    await page.unroute('**/v1/reception/lignes')
    await page.reload()
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await weighed(page, 1)
    await expect(page.getByText(/^Pas encore enregistré/)).toHaveCount(0)
  })
})

test('two tablets share a ticket, and the history finds it', async ({ page, checkAccess, snap }) => {
  await openTicket(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('region', { name: 'Pesée' })).toBeVisible()
  await press(page, '3 a a')
  await weighed(other, 1)
  await page.getByRole('button', { name: 'Clôturer' }).click()
  await expect(other.getByText('Dépôt clôturé')).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: 'Retour à la réception' }).click()
  await page.getByRole('button', { name: 'Historique' }).click()
  await expect(page.getByText('1 dépôt', { exact: true })).toBeVisible()
  await checkAccess()
  await snap('reception-19-historique', TABLET)
  await page.getByLabel('État').selectOption('En cours')
  await expect(page.getByText('Aucun dépôt ne correspond')).toBeVisible()
  await checkAccess()
  await page.getByRole('button', { name: 'Tout revoir' }).click()
  await page.getByRole('link', { name: /^Voir le dépôt de/ }).click()
  await expect(page.getByText('Dépôt clôturé')).toBeVisible()
})

test('a level of thirty categories stays under the fingers', async ({ page, request, snap }) => {
  const desk = await office(request)
  for (let rank = 1; rank <= 24; rank += 1)
    await desk.post('/v1/categories', { name: `Petit électroménager de cuisine ${String(rank)}` })
  await openTicket(page)
  await snap('reception-20-trente', TABLET)
})
