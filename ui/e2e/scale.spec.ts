import { expect, signInByPin, test } from './support/fixture'
import { fakeScale } from './support/fake-scale'
import { ADMIN } from './support/server'

test('a scale is tried, kept, weighs a container, is unplugged and comes back', async ({
  page,
  checkAccess,
  snap,
}) => {
  test.slow()
  const scale = await fakeScale()
  try {
    await signInByPin(page)
    await page.goto('/#/admin/balance')
    await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Balance' })).toBeVisible()
    await expect(page.getByText('Aucune balance n’est réglée')).toBeVisible()
    await expect(page.getByLabel('Vitesse').first()).toBeVisible()
    await checkAccess()
    await snap('balance-1-aucune')

    await page.getByText('Réseau', { exact: true }).click()
    await page.getByLabel('Adresse').fill(scale.address)
    scale.says('ST,GS,+  3.250kg')
    await page.getByRole('button', { name: 'Essayer' }).click()
    await expect(page.getByText('L’essai donne :')).toBeVisible()
    await expect(page.getByText('3,25 kg')).toBeVisible()
    await page.getByText('L’essai donne :').scrollIntoViewIfNeeded()
    await snap('balance-2-essai')
    await page.getByRole('button', { name: 'Enregistrer' }).click()

    const now = page.getByRole('region', { name: 'En ce moment' })
    await expect(now.getByText('3,25 kg')).toBeVisible()
    await expect(now.getByText('Stable')).toBeVisible()
    scale.says('US,GS,+  1.100kg')
    await expect(now.getByText('Le poids bouge')).toBeVisible()
    scale.says('ST,GS,+  1.450kg')
    await page.getByRole('button', { name: 'Ajouter un contenant' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nom').fill('Bac bleu')
    await dialog.getByRole('button', { name: /^Prendre 1,45/ }).click()
    await checkAccess()
    await snap('balance-3-contenant')
    await dialog.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(dialog).toBeHidden()
    for (const [name, weight] of [
      ['Caisse grise', '2,1'],
      ['Chariot', '14,8'],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter un contenant' }).click()
      await dialog.getByLabel('Nom').fill(name)
      await dialog.getByLabel('Poids à vide').fill(weight)
      await dialog.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(dialog).toBeHidden()
    }
    const table = page.getByRole('table', { name: 'Contenants' })
    await page.getByRole('button', { name: 'Monter Chariot' }).click()
    await expect(table.getByRole('row').nth(2)).toContainText('Chariot')
    await expect(table.getByRole('row').nth(1)).toContainText('1,45 kg')
    await table.scrollIntoViewIfNeeded()
    await snap('balance-4-contenants')

    await scale.unplug()
    await now.scrollIntoViewIfNeeded()
    await expect(now.getByText('Débranchée')).toBeVisible()
    await expect(now.getByText(/tapez le poids/)).toBeVisible()
    await checkAccess()
    await snap('balance-5-debranchee')
    await scale.plugIn()
    await expect(now.getByText('1,45 kg')).toBeVisible()
  } finally {
    await scale.close()
  }
})
