import { expect, type Locator, type Page } from '@playwright/test'
import { signInByPin } from './support/fixture'

/** Slower than any barcode reader: faster keys are taken for one, on purpose. */
const BETWEEN_KEYS_MS = 40

/** « A 1 , 5 Enter »: the keys of a sale, one after the other. */
export async function press(page: Page, keys: string) {
  for (const key of keys.split(' ')) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
}

export const ticket = (page: Page): Locator => page.getByRole('region', { name: 'Total' })
export const work = (page: Page): Locator => page.getByRole('region', { name: 'Travail en cours' })
export const pad = (page: Page): Locator => page.getByRole('group', { name: 'Pavé numérique' })

/** From the door to an empty ticket, with nothing in the drawer. */
export async function openTill(page: Page) {
  await signInByPin(page)
  await page.getByRole('button', { name: 'Ouvrir Caisse 1' }).click()
  await page.getByRole('button', { name: 'Ouvrir sans fond' }).click()
  await expect(page.getByRole('heading', { name: 'Choisissez une catégorie' })).toBeVisible()
}

/** How many tickets the report of the session on screen lists. */
export async function soldTickets(page: Page): Promise<number> {
  const sessionId = /vente\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  return page.evaluate(async (id) => {
    const session = JSON.parse(localStorage.getItem('recyclique.session') ?? '{}') as { accessToken: string }
    const answer = await fetch(`/v1/cash-sessions/${id}/report`, {
      headers: { Authorization: `Bearer ${session.accessToken}` },
    })
    return ((await answer.json()) as { sales: unknown[] }).sales.length
  }, sessionId)
}
