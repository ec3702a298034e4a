import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { ADMIN, openShop, type Shop } from './server'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const SIZES = [
  [1280, 800],
  [1024, 768],
  [1366, 768],
] as const
/** The tablet of the reception, lying and upright, and the desk screen it may also be used on. */
export const TABLET = [
  [1024, 768],
  [768, 1024],
  [1280, 800],
] as const

interface Options {
  /** A data folder nobody has set up. */
  fresh: boolean
  /** The shop of the demonstration, with a week of sales. */
  demo: boolean
  /** Console errors a test provokes on purpose (the browser reports every 4xx there). One
   *  element, with alternatives: Playwright takes a second one for the options of the fixture. */
  expectedErrors: RegExp[]
}

interface Fixtures {
  shop: Shop
  consoleErrors: string[]
  /** No accessibility defect on the screen as it is now, in either scheme. */
  checkAccess: () => Promise<void>
  /** Pictures of the screen in three sizes and two schemes, in e2e/shots. */
  snap: (name: string, sizes?: readonly (readonly [number, number])[]) => Promise<void>
}

/** The scheme, and the page really in it: the theme follows the media query a moment later. */
async function wear(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
}

export const test = base.extend<Fixtures & Options>({
  fresh: [false, { option: true }],
  demo: [false, { option: true }],
  expectedErrors: [[], { option: true }],

  shop: async ({ fresh, demo }, use) => {
    const shop = await openShop({ fresh, demo })
    await use(shop)
    await shop.close()
  },

  baseURL: async ({ shop }, use) => use(shop.url),

  consoleErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedErrors.some((known) => known.test(message.text())))
          errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await use(errors)
      expect(errors, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],

  checkAccess: async ({ page }, use) => {
    await use(async () => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await wear(page, colorScheme)
        // The colours of the former scheme may be read while the page still changes: what counts is what stays.
        await expect(async () => {
          const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
          const said = violations.map(({ id, nodes }) => ({
            id,
            where: nodes.map((node) => node.target.join(' ')),
          }))
          expect(said, `accessibility, ${colorScheme}`).toEqual([])
        }).toPass({ timeout: 20_000 })
      }
    })
  },

  snap: async ({ page }, use) => {
    await use(async (name, sizes = SIZES) => {
      const before = page.viewportSize()
      for (const colorScheme of ['light', 'dark'] as const) {
        await wear(page, colorScheme)
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height })
          await page.screenshot({
            path: `e2e/shots/${name}-${width}x${height}-${colorScheme}.png`,
            animations: 'disabled',
          })
        }
      }
      await page.emulateMedia({ colorScheme: 'light' })
      if (before !== null) await page.setViewportSize(before)
    })
  },
})

export { expect }

/** As the first person of the list (the administrator of an initialised shop), by keyboard. */
export async function signInByPin(page: Page, pin = ADMIN.pin) {
  await page.goto('/')
  await page.getByRole('heading', { name: 'Qui êtes-vous ?' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Pavé de chiffres' }).waitFor()
  await page.keyboard.type(pin)
  await page.getByRole('heading', { name: 'Choisir une caisse' }).waitFor()
}
