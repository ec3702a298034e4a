import type { Page } from '@playwright/test'
import { expect, test } from './support/fixture'
import { ADMIN, REGISTER } from './support/server'

async function openImport(page: Page) {
  await page.goto('/')
  await page.getByText('Par mot de passe').click()
  await page.getByLabel('Identifiant').fill(ADMIN.username)
  await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('button', { name: 'Administration' }).click()
  await page
    .getByRole('navigation', { name: 'Administration' })
    .getByRole('link', { name: 'Anciens livres' })
    .click()
  await expect(page.getByRole('heading', { name: 'Anciens livres' })).toBeVisible()
}

const give = (page: Page, name: string, text: string, encoding: BufferEncoding = 'latin1') =>
  page
    .getByLabel('Fichier du livre (CSV)')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) })

/** As a volunteer's spreadsheet leaves it: a line of totals, dates filled down, commas, accents of Windows. */
const RECEPTION = [
  ',,TOTAUX,"36,20"',
  'Date;Catégorie;Libellé;Poids_kg;Notes'.replaceAll(';', ','),
  ',Vaisselle,assiettes,"12,5",',
  '25/09/2025,jouet,,"3,20",',
  ',Vorbures ?,on ne sait plus,"8,00",',
  '27/sept,Livres & médias,,"12,5",abîmés',
].join('\r\n')

const TILL = [
  'Date;Type;Catégorie;Libellé;Poids_kg;Prix_€;Paiement;Notes',
  '17/09/25;Vente;Vaisselle;bols;1,20;3,00;Espèces;',
  '17/09/25;Vente;jouet;puzzle;0,40;2,50;Chèque;',
  '18/09/25;Vente;Meubles;chaise;4,00;;Espèces;payé avec le reste',
].join('\r\n')

test('an old reception book is cleaned, understood, looked at and taken over, once', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await openImport(page)
  await checkAccess()
  await snap('import-1-accueil')

  await give(page, 'entrées.csv', RECEPTION)
  await expect(page.getByText('Ce livre a besoin d’être nettoyé')).toBeVisible()
  await checkAccess()
  await snap('import-2-a-nettoyer')
  await page.getByRole('button', { name: 'Nettoyer le livre' }).click()
  await expect(page.getByText('Ce livre se lit bien')).toBeVisible()
  await snap('import-3-nettoye')
  await page.getByRole('button', { name: 'Continuer' }).click()

  await expect(page.getByText('à décider', { exact: true })).toBeVisible()
  await checkAccess()
  await snap('import-4-mots')
  await expect(page.getByRole('button', { name: 'Continuer' })).toBeDisabled()
  const unknown = page.getByRole('combobox', { name: 'Catégorie de « Vorbures ? »' })
  await unknown.fill('divers')
  await page.getByRole('option', { name: 'Divers' }).first().click()
  await expect(page.getByText('Tout est décidé.')).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()

  await expect(
    page.getByRole('region', { name: 'Par jour' }).getByText('samedi 27 septembre 2025'),
  ).toBeVisible()
  await expect(page.getByText('36,20 kg')).toBeVisible()
  await checkAccess()
  await snap('import-5-verifier')
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Le livre est importé' })).toBeVisible()
  await checkAccess()
  await snap('import-6-rapport')

  await page.getByRole('button', { name: 'Importer un autre livre' }).click()
  await expect(page.getByRole('table', { name: 'Livres déjà importés' }).getByText('36,20 kg')).toBeVisible()

  // The same book once more: what a person decided is remembered, and nothing is added.
  await give(page, 'entrées.csv', RECEPTION)
  await page.getByRole('button', { name: 'Nettoyer le livre' }).click()
  await expect(page.getByText('Ce livre se lit bien')).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Tout est décidé.')).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Ce livre avait déjà été importé' })).toBeVisible()
  await snap('import-7-deja')
})

test('an old till book becomes closed sessions at their dates', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openImport(page)
  await page.getByText('Des ventes', { exact: true }).click()
  await give(page, 'caisse.csv', `\uFEFF${TILL}`, 'utf8')
  const clean = page.getByRole('button', { name: 'Nettoyer le livre' })
  const fine = page.getByText('Ce livre se lit bien')
  await expect(clean.or(fine)).toBeVisible()
  if (await clean.isVisible()) await clean.click()
  await expect(fine).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Tout est décidé.')).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('5,50 €').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importer', exact: true })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Caisse où ranger ces ventes' }).click()
  await page.getByRole('option', { name: REGISTER }).click()
  await checkAccess()
  await snap('import-8-caisse')
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Le livre est importé' })).toBeVisible()
  await snap('import-9-caisse-rapport')
  await page.getByRole('button', { name: 'Voir les sessions de caisse' }).click()
  await expect(page.getByText('Saisie différée').first()).toBeVisible()
})

test.describe(() => {
  test.use({ expectedErrors: [/status of 400/] })

  test('what is not a book is refused in words, and nothing is lost', async ({ page }) => {
    await openImport(page)
    await give(page, 'photo.csv', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR')
    await expect(page.getByRole('alert')).toBeVisible()
    await give(page, 'livre.csv', RECEPTION)
    await expect(page.getByRole('button', { name: 'Nettoyer le livre' })).toBeVisible()
  })
})
