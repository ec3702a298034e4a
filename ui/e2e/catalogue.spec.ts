import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixture'
import { ADMIN } from './support/server'

/** The list of a real shop, read where it is; it is not everywhere. */
const REAL_LIST = '../../shared/data/Recyclic_Categories_2025_Complet.csv'

/** « Vélos » and its parts as an old Excel writes them: Windows-1252, semicolons, a comma in the price. */
const EXCEL_LIST = Buffer.from(
  [
    'Catégorie racine;Sous-catégorie;Prix minimum (€);Prix maximum (€)',
    'Vélos;Vélo d’enfant;15;40',
    'Vélos;Pièce détachée;0,5;',
    'Jouets;Puzzle;1;3',
    '',
  ]
    .join('\r\n')
    .replaceAll('€', '\u0080')
    .replaceAll('’', '\u0092'),
  'latin1',
)
const BROKEN_LIST = Buffer.from(
  'Catégorie racine,Sous-catégorie,Prix minimum (€),Prix maximum (€)\r\nVélos,Tandem,cher,\r\n,Sans racine,1,\r\nVélos,Draisienne,5,\r\n',
)

async function openCatalogue(page: Page, address = '/admin/categories') {
  await page.goto(`/#${address}`)
  await page.getByText('Par mot de passe').click()
  await page.getByLabel('Identifiant').fill(ADMIN.username)
  await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Catégories' })
const line = (page: Page, name: string) =>
  tree(page)
    .getByRole('row')
    .filter({ has: nameOf(page, name) })
/** The name of a line; « 7 » after it is how many it holds. */
const nameOf = (page: Page, name: string) =>
  page.locator('[data-name]').filter({ hasText: new RegExp(`^${name}\\d*$`) })
const handle = (page: Page, name: string) =>
  page.getByRole('button', { name: `Déplacer ${name}`, exact: true })
const names = (page: Page) => tree(page).locator('[data-name] > span:first-child').allTextContents()

async function choose(page: Page, name: string, act: string) {
  await page.getByRole('button', { name: `Plus d’actions pour ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

async function addUnder(page: Page, parent: string, name: string) {
  await choose(page, parent, 'Ajouter une sous-catégorie')
  await page.getByRole('textbox', { name: 'Nom court' }).fill(name)
  await page.getByRole('button', { name: 'Créer la catégorie' }).click()
  await expect(nameOf(page, name)).toBeVisible()
}

async function find(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Rechercher une catégorie' }).fill(text)
}

test('a branch of five levels is built, carried by keyboard and by hand, and put back', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await openCatalogue(page)
  await expect(nameOf(page, 'Textile')).toBeVisible()
  await checkAccess()
  await snap('catalogue-1-arbre')

  await page.getByRole('button', { name: 'Nouvelle catégorie' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Nom court' }).fill('Cycles')
  await form.getByText('De… à…').click()
  await form.getByRole('textbox', { name: 'Prix minimum' }).fill('20,5')
  await form.getByRole('textbox', { name: 'Prix maximum' }).fill('5')
  await form.getByRole('combobox', { name: 'Filière REP' }).click()
  await page.getByRole('option', { name: 'Sport et loisirs' }).click()
  await form.getByRole('button', { name: 'Créer la catégorie' }).click()
  await expect(form.getByText('Le prix minimum est plus haut que le prix maximum.')).toBeVisible()
  await checkAccess()
  await snap('catalogue-2-formulaire')
  await form.getByRole('textbox', { name: 'Prix maximum' }).fill('150')
  await form.getByRole('button', { name: 'Créer la catégorie' }).click()
  await expect(form).toBeHidden()
  await find(page, 'cycles')
  await expect(line(page, 'Cycles')).toContainText('20,50 à 150,00')

  await choose(page, 'Cycles', 'Ajouter une sous-catégorie')
  await expect(form.getByText(/« Cycles » perdra son prix/)).toBeVisible()
  await form.getByRole('textbox', { name: 'Nom court' }).fill('Vélo')
  await expect(form.getByRole('combobox', { name: 'Filière REP' })).toHaveValue(
    'Hérité de Cycles : Sport et loisirs',
  )
  await form.getByRole('button', { name: 'Créer la catégorie' }).click()
  await expect(nameOf(page, 'Vélo')).toBeVisible()
  await expect(line(page, 'Cycles')).not.toContainText('20,50')
  await addUnder(page, 'Vélo', 'Roue')
  await addUnder(page, 'Vélo', 'Guidon')
  await addUnder(page, 'Roue', 'Moyeu')
  await addUnder(page, 'Moyeu', 'Roulement')
  await page.getByRole('button', { name: 'Plus d’actions pour Roulement' }).click()
  await expect(page.getByRole('menuitem', { name: 'Ajouter une sous-catégorie' })).toBeDisabled()
  await snap('catalogue-3-cinq-niveaux')
  await page.keyboard.press('Escape')

  // By keyboard: « Guidon » above « Roue », then back.
  await find(page, '')
  await tree(page).evaluate((lines) => lines.scrollTo(0, lines.scrollHeight))
  await handle(page, 'Guidon').focus()
  const before = await names(page)
  await page.keyboard.press('Space')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowUp')
  await snap('catalogue-4-porte')
  await expect(page.getByText(/^Dans « Vélo », en place 1\./)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('« Guidon » a changé de place.')).toBeVisible()
  await expect.poll(() => names(page)).not.toEqual(before)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText('« Guidon » a retrouvé sa place.')).toBeVisible()
  await expect.poll(() => names(page)).toEqual(before)

  // Five levels and no more, said while carrying.
  await handle(page, 'Cycles').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/Pas plus de cinq niveaux/)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('alert')).toContainText('Pas plus de cinq niveaux')
  await page.getByRole('button', { name: 'Fermer' }).click()

  // By hand: « Guidon » onto « Moyeu ».
  await carry(page, 'Guidon', 'Moyeu')
  await expect(page.getByText('« Guidon » est maintenant dans « Moyeu ».')).toBeVisible()
  await expect(line(page, 'Guidon')).toHaveAttribute('aria-level', '5')
  await page.reload()
  await find(page, 'guidon')
  await expect(line(page, 'Guidon')).toHaveAttribute('aria-level', '5')

  // By words.
  await choose(page, 'Guidon', 'Déplacer…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'La ranger dans' }).fill('velo')
  await snap('catalogue-5-deplacer')
  await page.getByRole('option', { name: 'Cycles › Vélo', exact: true }).click()
  await checkAccess()
  await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click()
  await expect(line(page, 'Guidon')).toHaveAttribute('aria-level', '3')
})

/** With the mouse, by the handle, to the middle of the other line. */
async function carry(page: Page, name: string, onto: string) {
  await handle(page, name).scrollIntoViewIfNeeded()
  const from = await handle(page, name).boundingBox()
  const to = await nameOf(page, onto).boundingBox()
  if (from === null || to === null) throw new Error(`${name} or ${onto} is not on the screen`)
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 10, { steps: 4 })
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 8 })
  await expect(page.getByText(new RegExp(`^Dans « ${onto} »`))).toBeVisible()
  await page.mouse.up()
}

test('what served is archived and comes back, what never did is removed for good', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await openCatalogue(page)
  await page.getByRole('button', { name: 'Nouvelle catégorie' }).click()
  await page.getByRole('textbox', { name: 'Nom court' }).fill('Essai')
  await page.getByRole('button', { name: 'Créer la catégorie' }).click()
  await find(page, 'essai')
  await choose(page, 'Essai', 'Archiver')
  await expect(page.getByText('« Essai » est archivée.')).toBeVisible()
  await expect(nameOf(page, 'Essai')).toBeHidden()
  await snap('catalogue-6-archivee')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(nameOf(page, 'Essai')).toBeVisible()

  await choose(page, 'Essai', 'Archiver')
  await page.getByRole('switch', { name: 'Afficher les archivées' }).click({ force: true })
  await nameOf(page, 'Essai').click()
  const form = page.getByRole('dialog')
  await expect(form.getByText(/^Archivée le /)).toBeVisible()
  await checkAccess()
  await snap('catalogue-7-archivee-formulaire')
  await form.getByRole('button', { name: 'Restaurer' }).click()
  await expect(form.getByText(/^Archivée le /)).toBeHidden()
  await form.getByRole('button', { name: 'Fermer' }).click()

  await find(page, '')
  await choose(page, 'Textile', 'Archiver')
  await expect(page.getByRole('alert')).toContainText('« Textile » contient encore')
  await choose(page, 'Textile', 'Supprimer…')
  await expect(page.getByRole('dialog')).toContainText('Elle a déjà servi')
  await checkAccess()
  await snap('catalogue-8-deja-servi')
  await page.keyboard.press('Escape')
  await find(page, 'essai')
  await choose(page, 'Essai', 'Supprimer…')
  await page.getByRole('button', { name: 'Supprimer définitivement' }).click()
  await expect(page.getByText('« Essai » est supprimée.')).toBeVisible()
  await expect(nameOf(page, 'Essai')).toBeHidden()
})

test('the reception has its own order, and hides what it does not take', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await openCatalogue(page)
  await expect(nameOf(page, 'Textile')).toBeVisible()
  const till = await names(page)
  await page.getByRole('radiogroup').getByText('Réception', { exact: true }).click()
  await choose(page, 'Textile', 'Descendre')
  await expect(page.getByText('« Textile » a changé de place.')).toBeVisible()
  const reception = await names(page)
  expect(reception.indexOf('Textile')).toBe(till.indexOf('Textile') + 1)
  await page.getByRole('switch', { name: 'Montrer Textile à la réception' }).click({ force: true })
  await expect(page.getByText('« Textile » n’est plus montrée à la réception.')).toBeVisible()
  await checkAccess()
  await snap('catalogue-9-reception')
  await page.getByText('Caisse', { exact: true }).click()
  await expect.poll(() => names(page)).toEqual(till)
})

async function give(page: Page, name: string, buffer: Buffer) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

test('a list from an old Excel is explained line by line, then imported', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await openCatalogue(page, '/admin/categories/import')
  await expect(page.getByText('Déposez le fichier ici')).toBeVisible()
  await checkAccess()
  await snap('catalogue-10-import')
  const template = await fileOf(page, page.getByRole('button', { name: 'Télécharger un modèle' }))
  expect(template.name).toBe('categories_import_template.csv')

  await give(page, 'cassée.csv', BROKEN_LIST)
  await expect(page.getByText('Ce fichier ne peut pas être importé tel quel.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Importer/ })).toHaveCount(0)
  await checkAccess()
  await snap('catalogue-11-import-erreurs')
  await page.getByRole('button', { name: 'Un autre fichier' }).click()

  await give(page, 'vélos.csv', EXCEL_LIST)
  await expect(page.getByText(/lu en Windows \(Excel\), séparé par des points-virgules/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^2 .*Vélo d’enfant/ })).toBeVisible()
  await checkAccess()
  await snap('catalogue-12-import-verification')
  await page.getByRole('button', { name: 'Importer 3 lignes' }).click()
  await expect(page.getByRole('heading', { name: 'C’est importé' })).toBeVisible()
  await checkAccess()
  await snap('catalogue-13-import-resultat')
  await page.getByRole('button', { name: 'Voir le catalogue' }).click()
  await find(page, 'piece')
  await expect(line(page, 'Pièce détachée')).toContainText('0,50')
})

test('the real list replaces the whole catalogue, once the word is typed', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.skip(!existsSync(REAL_LIST), 'the real lists are not here')
  test.slow()
  await openCatalogue(page, '/admin/categories/import')
  await give(page, 'catégories 2025.csv', await readFile(REAL_LIST))
  await expect(page.getByText(/lu en Windows \(Excel\), séparé par des virgules/)).toBeVisible()
  await snap('catalogue-14-vraie-liste')
  await page.getByRole('switch', { name: 'Remplacer tout le catalogue' }).click({ force: true })
  const launch = page.getByRole('button', { name: 'Remplacer tout le catalogue' })
  await expect(launch).toBeDisabled()
  await page.getByLabel('Pour confirmer, tapez REMPLACER').fill('remplacer')
  await checkAccess()
  await snap('catalogue-15-remplacer')
  await launch.click()
  await expect(page.getByRole('heading', { name: 'C’est importé' })).toBeVisible()
  await page.getByRole('button', { name: 'Voir le catalogue' }).click()
  await expect(nameOf(page, 'Bricolage & Outils')).toBeVisible()
  await page.getByRole('button', { name: 'Tout déplier' }).click()
  await snap('catalogue-16-vraie-liste')
})

/** The file that a button gives: its name and its first bytes. */
async function fileOf(page: Page, button: Locator) {
  const arriving = page.waitForEvent('download')
  await button.click()
  const file = await arriving
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('the catalogue leaves as files, one of which comes back whole', async ({ page }) => {
  test.slow()
  await openCatalogue(page)
  await expect(nameOf(page, 'Textile')).toBeVisible()
  const exportAs = async (name: string) => {
    await page.getByRole('button', { name: 'Exporter' }).click()
    return fileOf(page, page.getByRole('menuitem', { name }))
  }
  const book = await exportAs('Classeur Excel')
  expect(book.name).toMatch(/^categories_export_\d{8}_\d{6}\.xlsx$/)
  expect(book.bytes.subarray(0, 2).toString()).toBe('PK')
  const paper = await exportAs('PDF à imprimer')
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const list = await exportAs('CSV à quatre colonnes')
  expect(list.bytes.toString()).toMatch(
    /^Catégorie racine,Sous-catégorie,Prix minimum \(€\),Prix maximum \(€\)\r\n/,
  )
  expect(list.bytes.toString()).toContain('Textile,')

  const whole = await exportAs('CSV complet, à réimporter')
  await page.getByRole('button', { name: 'Importer' }).click()
  await give(page, whole.name, whole.bytes)
  await expect(page.getByText(/^Sans changement \(\d+\)$/)).toBeVisible()
  await expect(page.getByText(/^(À créer|À mettre à jour|Erreurs)/)).toHaveCount(0)
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('a category is carried by touch alone', async ({ page }) => {
    test.slow()
    await openCatalogue(page)
    await expect(nameOf(page, 'Textile')).toBeVisible()
    const [first = '', second = ''] = await names(page)
    await page.getByRole('button', { name: `Déplier ${first}` }).tap()
    await page.getByRole('button', { name: `Replier ${first}` }).tap()
    const from = await handle(page, second).boundingBox()
    const to = await handle(page, first).boundingBox()
    if (from === null || to === null) throw new Error('not on the screen')
    const finger = await page.context().newCDPSession(page)
    const at = (x: number, y: number) => [{ x: x + 22, y }]
    const touch = (type: 'touchStart' | 'touchMove', y: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at(from.x, y) })
    await touch('touchStart', from.y + 22)
    for (const part of [0.2, 0.4, 0.6, 0.8, 1])
      await touch('touchMove', from.y + 22 + part * (to.y - 2 - (from.y + 22)))
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(page.getByText(`« ${second} » a changé de place.`)).toBeVisible()
    expect((await names(page)).slice(0, 2)).toEqual([second, first])
  })
})
