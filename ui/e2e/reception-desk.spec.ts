import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/fixture'
import { CLAIRE } from './support/server'

test.use({ demo: true })

async function openDesk(page: Page) {
  await page.goto('/')
  await page.getByText('Par mot de passe').click()
  await page.getByLabel('Identifiant').fill(CLAIRE.username)
  await page.getByLabel('Mot de passe', { exact: true }).fill(CLAIRE.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByRole('button', { name: 'Administration' }).click()
  await page
    .getByRole('navigation', { name: 'Administration' })
    .getByRole('link', { name: 'Réception' })
    .click()
  await expect(page.getByRole('heading', { name: 'Tickets de réception' })).toBeVisible()
}

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Réception', exact: true }).getByRole('link', { name }).click()

/** The file that a button gives: its name and its bytes. */
async function fileOf(page: Page, button: Locator) {
  const arriving = page.waitForEvent('download')
  await button.click()
  const file = await arriving
  return { name: file.suggestedFilename(), text: (await readFile(await file.path())).toString() }
}

test('a ticket is found, its weight put right, and where it comes from said', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  await openDesk(page)
  const table = page.getByRole('table', { name: 'Tickets de réception' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByLabel('Chiffres de la période')).toBeVisible()
  await checkAccess()
  await snap('reception-desk-1-tickets')

  await page.getByRole('button', { name: 'Plus de filtres' }).click()
  await page.getByText('Recyclage', { exact: true }).click()
  await expect(page).toHaveURL(/destinations=/)
  await page.getByLabel('Poids min.').fill('1,5')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/poidsMin=1500/)
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await checkAccess()
  await snap('reception-desk-2-filtres')
  await page.reload()
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('button', { name: 'Effacer les filtres' }).click()

  await table.getByRole('link').nth(2).click()
  await expect(page.getByRole('heading', { name: 'D’où cela vient' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Corriger / })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Poids').fill('0')
  await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(dialog.getByText('Le poids doit être plus grand que zéro.')).toBeVisible()
  await checkAccess()
  await snap('reception-desk-3-correction')
  await dialog.getByLabel('Poids').fill('12,345')
  await dialog.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('12,345 kg').first()).toBeVisible()
  await expect(page.getByText(/^Claire Vidalenc, /)).toBeVisible()

  await page.getByRole('button', { name: 'Modifier' }).click()
  await page.getByRole('combobox', { name: 'Canal d’apport' }).click()
  await page.getByRole('option', { name: 'Collecte à domicile' }).click()
  await page.getByRole('combobox', { name: 'Commune' }).fill('Saint-Hippolyte-du-Fort')
  await checkAccess()
  await snap('reception-desk-4-origine')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Collecte à domicile · Saint-Hippolyte-du-Fort')).toBeVisible()
  await checkAccess()
  await snap('reception-desk-5-ticket')
})

test('tickets and lignes leave as files', async ({ page }) => {
  await openDesk(page)
  const one = await fileOf(page, page.getByRole('button', { name: /^Télécharger en CSV le ticket/ }).first())
  expect(one.name).toMatch(/^rapport_reception_\d{8}_/)
  expect(one.text).toMatch(/^\uFEFF=== RÉSUMÉ DU TICKET DE RÉCEPTION ===/)

  const exportAs = async (name: string) => {
    await page.getByRole('button', { name: 'Exporter' }).click()
    return fileOf(page, page.getByRole('menuitem', { name }))
  }
  expect((await exportAs('Classeur Excel')).name).toMatch(/^export_tickets_reception_\d{8}_\d{6}\.xlsx$/)
  const list = await exportAs('Fichier CSV')
  expect(list.text).toMatch(/^\uFEFFticket_id;poste_id;ticket_status;/)

  await tab(page, 'Pesées')
  await expect(page.getByRole('table', { name: 'Pesées' }).getByRole('row').nth(1)).toBeVisible()
  const lignes = await fileOf(page, page.getByRole('button', { name: 'Fichier CSV' }))
  expect(lignes.text).toMatch(/^ID Ligne,ID Ticket,ID Poste,/)
})

test('the dashboard compares, and its parts make the total', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openDesk(page)
  await tab(page, 'Tableau de bord')
  await page.getByText('7 jours', { exact: true }).click()
  await expect(page).toHaveURL(/periode=semaine/)
  await expect(page.getByText(/donnent ce même total/)).toBeVisible()
  await expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible()
  await checkAccess()
  await snap('reception-desk-6-tableau')
  await page.getByText('Voir les chiffres en tableau').click()
  await expect(page.getByRole('table', { name: 'Poids par jour' })).toBeVisible()
  await page.getByRole('heading', { name: 'Par catégorie' }).scrollIntoViewIfNeeded()
  await checkAccess()
  await snap('reception-desk-7-categories')
  const table = await fileOf(page, page.getByRole('button', { name: 'Fichier CSV' }))
  expect(table.name).toMatch(/^filieres-rep-.*\.csv$/)
  expect(table.text.trim().split('\r\n').at(-1)).toMatch(/^Total;/)
  await page.getByRole('heading', { name: /^Par filière REP/ }).scrollIntoViewIfNeeded()
  await snap('reception-desk-8-filieres')

  await page.getByText('Tout', { exact: true }).click()
  await expect(page).toHaveURL(/periode=tout/)
  await expect(page.getByText(/donnent ce même total/)).toBeVisible()
  await snap('reception-desk-9-tout')
})

test('channels and what the entry screen asks are set up', async ({ page, checkAccess, snap }) => {
  test.slow()
  await openDesk(page)
  await tab(page, 'Réglages')
  const table = page.getByRole('table', { name: 'Canaux d’apport' })
  await expect(table.getByText('Apport volontaire')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter un canal' }).click()
  await page.getByRole('textbox', { name: 'Nom' }).fill('Collecte en entreprise')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(table.getByText('Collecte en entreprise')).toBeVisible()
  await page.getByRole('button', { name: 'Monter Collecte en entreprise' }).click()
  await expect(table.getByRole('row').nth(6)).toContainText('Collecte en entreprise')
  await page.getByRole('button', { name: 'Archiver Porte-à-porte' }).click()
  await expect(page.getByText('Porte-à-porte est archivé.')).toBeVisible()
  const town = page.getByRole('switch', { name: 'La commune de provenance' })
  // `check()` looks at once; the screen says so a breath later.
  await town.click()
  await expect(town).toBeChecked()
  await expect(page.getByText('C’est enregistré.')).toBeVisible()
  await checkAccess()
  await snap('reception-desk-10-reglages')
  await page.reload()
  await expect(town).toBeChecked()
  await expect(page.getByRole('button', { name: 'Remettre Porte-à-porte' })).toBeVisible()
})
