import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/fixture'
import { ADMIN, REGISTER } from './support/server'

/** The books of a real shop, read where they are; they are not everywhere. */
const BOOKS = '../../shared/data'
const RECEPTION = `${BOOKS}/Recyclic_RECEPTION_2025-09_10.csv`
const TILLS = [
  { file: `${BOOKS}/202509_CAISSE_LaClique.csv`, sum: '303,70 €' },
  { file: `${BOOKS}/Recyclic_CAISSE_2025-09_10.csv`, sum: '474,12 €' },
]

async function openImport(page: Page) {
  await page.goto('/#/admin/import')
  await page.getByText('Par mot de passe').click()
  await page.getByLabel('Identifiant').fill(ADMIN.username)
  await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('heading', { name: 'Anciens livres', level: 1 })).toBeVisible()
}

/** Cleans it when it must be, and gives every word that nobody knows to « Divers ». */
async function understand(page: Page, file: string) {
  await page.getByLabel('Fichier du livre (CSV)').setInputFiles(file)
  const clean = page.getByRole('button', { name: 'Nettoyer le livre' })
  const fine = page.getByText('Ce livre se lit bien')
  await expect(clean.or(fine)).toBeVisible()
  if (await clean.isVisible()) {
    await clean.click()
    await expect(fine).toBeVisible()
  }
  await page.getByRole('button', { name: 'Continuer' }).click()
  const open = page.getByRole('row').filter({ hasText: 'à décider' })
  await expect(page.getByRole('table', { name: 'Les catégories' })).toBeVisible()
  for (let left = await open.count(); left > 0; left--) {
    await open.first().getByRole('combobox').fill('Divers')
    await page.getByRole('option', { name: 'Divers', exact: true }).click()
    await expect(open).toHaveCount(left - 1)
  }
  await page.getByRole('button', { name: 'Continuer' }).click()
}

test('the real books come in through the screens, and the dashboard tells their totals', async ({
  page,
  snap,
}) => {
  test.skip(!existsSync(RECEPTION), 'the real books are not on this machine')
  test.setTimeout(400_000)
  await openImport(page)
  await understand(page, RECEPTION)
  await expect(page.getByText('473,25 kg', { exact: true })).toBeVisible()
  await snap('books-1-reception')
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Le livre est importé' })).toBeVisible()
  await page.getByRole('button', { name: 'Voir le tableau de bord de la réception' }).click()
  await page.getByText('Tout', { exact: true }).click()
  await expect(page.getByText('473,25 kg').first()).toBeVisible()
  await snap('books-2-tableau')

  for (const [index, { file, sum }] of TILLS.entries()) {
    if (index === 0)
      await page
        .getByRole('navigation', { name: 'Administration' })
        .getByRole('link', { name: 'Anciens livres' })
        .click()
    else await page.getByRole('button', { name: 'Importer un autre livre' }).click()
    await page.getByRole('radiogroup').getByText('Des ventes').click()
    await understand(page, file)
    await expect(page.getByText(sum.replace(' ', '\u00a0'), { exact: true }).first()).toBeVisible()
    await page.getByRole('combobox', { name: 'Caisse où ranger ces ventes' }).click()
    await page.getByRole('option', { name: REGISTER }).click()
    await snap(`books-3-caisse-${String(index + 1)}`)
    await page.getByRole('button', { name: 'Importer', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Le livre est importé' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Voir les sessions de caisse' }).click()
  await expect(page.getByText('Saisie différée').first()).toBeVisible()
  await snap('books-4-sessions')
})
