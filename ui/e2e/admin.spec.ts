import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixture'
import { CLAIRE } from './support/server'

test.use({ demo: true })

async function signInByPassword(page: Page) {
  await page.goto('/')
  await page.getByText('Par mot de passe').click()
  await page.getByLabel('Identifiant').fill(CLAIRE.username)
  await page.getByLabel('Mot de passe', { exact: true }).fill(CLAIRE.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('heading', { name: 'Choisir une caisse' })).toBeVisible()
}

async function openAdministration(page: Page) {
  await signInByPassword(page)
  await page.getByRole('button', { name: 'Administration' }).click()
  await expect(page.getByRole('heading', { name: 'Sessions de caisse' })).toBeVisible()
}

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name }).click()

test('a session is found, read, and one of its tickets put right', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openAdministration(page)
  const table = page.getByRole('table', { name: 'Sessions de caisse' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByText('Chiffres de la période').or(page.getByText('Poids sorti'))).toBeVisible()
  await checkAccess()
  await snap('admin-1-sessions')

  await page.getByRole('button', { name: 'Plus de filtres' }).click()
  await page.getByText('Carte', { exact: true }).click()
  await expect(page).toHaveURL(/moyens=/)
  await page.getByRole('combobox', { name: 'Écart de caisse' }).click()
  await page.getByRole('option', { name: 'Avec un écart' }).click()
  await expect(page).toHaveURL(/ecart=avec/)
  await expect(page.getByText(/manque|de trop/).first()).toBeVisible()
  await checkAccess()
  await snap('admin-2-filtres')
  await page.reload()
  await expect(page.getByText(/manque|de trop/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Effacer les filtres' }).click()

  await table.getByRole('link').nth(1).click()
  await expect(page.getByRole('heading', { name: 'Contrôle de caisse' })).toBeVisible()
  await checkAccess()
  await snap('admin-3-session')
  await page.getByRole('heading', { name: 'Tickets', exact: true }).scrollIntoViewIfNeeded()
  await snap('admin-4-tickets')

  await page.getByRole('button', { name: /^N° / }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table', { name: 'Articles' })).toBeVisible()
  await dialog.getByLabel('Note sur le ticket').fill('Livrer jeudi')
  await dialog.getByRole('button', { name: 'Enregistrer la note' }).click()
  await expect(dialog.getByRole('heading', { name: 'Corrections' })).toBeVisible()
  await dialog
    .getByRole('button', { name: /^Corriger / })
    .first()
    .click()
  await expect(dialog.getByLabel('Prix de la ligne')).toBeDisabled()
  await dialog.getByLabel('Poids', { exact: true }).fill('1,75')
  await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(dialog.getByText('1,75 kg').first()).toBeVisible()
  await checkAccess()
  await snap('admin-5-ticket')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Ticket n° \d+ corrigé$/).first()).toBeVisible()
})

/** The file that a button gives: its name and its first bytes. */
async function fileOf(page: Page, button: Locator) {
  const arriving = page.waitForEvent('download')
  await button.click()
  const file = await arriving
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('sessions leave as files that a treasurer opens', async ({ page }) => {
  await openAdministration(page)
  const exportAs = async (name: string) => {
    await page.getByRole('button', { name: 'Exporter' }).click()
    return fileOf(page, page.getByRole('menuitem', { name }))
  }
  const book = await exportAs('Classeur Excel')
  expect(book.name).toMatch(/^export_sessions_caisse_\d{8}_\d{6}\.xlsx$/)
  expect(book.bytes.subarray(0, 2).toString()).toBe('PK')
  const list = await exportAs('Fichier CSV')
  expect(list.bytes.toString()).toMatch(/^\uFEFFDate Ouverture;Date Fermeture;Opérateur;/)
  expect(list.bytes.toString().trim().split('\r\n').length).toBeGreaterThan(5)

  const one = await fileOf(page, page.getByRole('button', { name: /^Télécharger en CSV la session/ }).first())
  expect(one.name).toMatch(/^session_caisse_\d{8}_/)
  expect(one.bytes.toString()).toMatch(/^\uFEFF=== RÉSUMÉ DE SESSION ===/)

  await page.getByRole('table', { name: 'Sessions de caisse' }).getByRole('link').nth(1).click()
  await page.getByRole('button', { name: 'Rapport' }).click()
  const report = await fileOf(page, page.getByRole('menuitem', { name: 'Télécharger en PDF' }))
  expect(report.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  await menu(page, 'Rapports')
  const kept = await fileOf(page, page.getByRole('button', { name: /^Télécharger / }).first())
  expect(kept.name).toMatch(/^session_caisse_.*\.csv$/)
})

test('the figures, in pictures and in tables', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openAdministration(page)
  await menu(page, 'Chiffres')
  await expect(page.getByRole('heading', { name: 'Recettes par jour' })).toBeVisible()
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
  await checkAccess()
  await snap('admin-6-chiffres')
  await page.getByText('Voir les chiffres en tableau').first().click()
  await expect(page.getByRole('table', { name: 'Recettes par jour' })).toBeVisible()
  await page.getByRole('heading', { name: 'Poids sorti, par catégorie' }).scrollIntoViewIfNeeded()
  await checkAccess()
  await snap('admin-7-categories')
})

test('the log tells who did what', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openAdministration(page)
  await menu(page, 'Journal de caisse')
  await expect(page.getByText(/a encaissé/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Voir les articles' }).first().click()
  await checkAccess()
  await snap('admin-8-journal')
  await page.getByRole('combobox', { name: 'Évènement' }).click()
  await page.getByRole('option', { name: 'Ouverture de caisse' }).click()
  await expect(page.getByText('a ouvert la caisse.').first()).toBeVisible()
  await expect(page.getByText(/a encaissé/)).toHaveCount(0)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV de la page' }).click()
  expect((await file).suggestedFilename()).toBe('journal-caisse.csv')
})

test('tills, printer, buttons, mail and reports are set up', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openAdministration(page)
  await menu(page, 'Caisses')
  await expect(page.getByRole('table', { name: 'Caisses' })).toBeVisible()
  await checkAccess()
  await snap('admin-9-caisses')
  await page.getByRole('button', { name: 'Ajouter une caisse' }).click()
  await page.getByLabel('Nom').fill('Caisse du dépôt')
  await page.getByRole('switch', { name: 'École' }).check()
  await page.getByRole('button', { name: 'Créer la caisse' }).click()
  await expect(page.getByRole('heading', { name: 'Caisse du dépôt' })).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une imprimante' }).click()
  await page.getByLabel('Adresse').fill('127.0.0.1:9')
  await checkAccess()
  await snap('admin-10-imprimante')
  await page.getByRole('button', { name: 'Enregistrer' }).last().click()
  await expect(page.getByRole('button', { name: 'Ticket d’essai' })).toBeVisible()

  await menu(page, 'Boutons de la caisse')
  await page.getByRole('button', { name: 'Ajouter un bouton' }).click()
  await page.getByLabel('Nom').fill('Don à une école')
  await page.getByRole('combobox', { name: 'Catégorie' }).click()
  await page.getByRole('option').first().click()
  await snap('admin-11-bouton')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Don à une école')).toBeVisible()
  await checkAccess()
  await snap('admin-12-boutons')

  await menu(page, 'Courriel')
  await expect(page.getByLabel('Serveur d’envoi')).toBeVisible()
  await checkAccess()
  await snap('admin-13-courriel')
  await menu(page, 'Rapports')
  await expect(page.getByRole('main')).toContainText(/rapport|Fichier/)
  await checkAccess()
  await snap('admin-14-rapports')
})

test('a code opens the till and not the administration', async ({ page, checkAccess, snap }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Claire Vidalenc' }).click()
  await page.getByRole('group', { name: 'Pavé de chiffres' }).waitFor()
  await page.keyboard.type(CLAIRE.pin)
  await page.getByRole('button', { name: 'Administration' }).click()
  await expect(page.getByRole('heading', { name: 'Votre mot de passe, s’il vous plaît' })).toBeVisible()
  await checkAccess()
  await snap('admin-15-mot-de-passe')
  await page.getByLabel('Mot de passe', { exact: true }).fill(CLAIRE.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sessions de caisse' })).toBeVisible()
})
