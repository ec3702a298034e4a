import type { Page } from '@playwright/test'
import { openTill, press, ticket } from './sale-hands'
import { figure } from './support/figures'
import { expect, test } from './support/fixture'

const TARGET_MS = 50
const SALE_LINE = ['Meubles', 'Chaise, tabouret', '4', 'Valider', '2', 'Valider', '5', 'Valider']

/** How long each tap of fifteen lines takes until its paint, the shortest first. */
const tapTimes = (page: Page) =>
  page.evaluate(async (names) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const tapped = async (name: string) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name))
      if (button === undefined) throw new Error(`no button « ${name} »`)
      const from = performance.now()
      button.click()
      await painted()
      return performance.now() - from
    }
    const times: number[] = []
    for (let i = 0; i < 15; i++) {
      for (const name of names) times.push(await tapped(name))
    }
    return times.sort((a, b) => a - b)
  }, SALE_LINE)

function tell(name: string, times: number[]) {
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.POSITIVE_INFINITY
  for (const [part, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    figure(`${name}, ${part}`, `${at(share).toFixed(0)} ms`, '≤ 50 ms', at(share) <= TARGET_MS)
  }
  expect(times).toHaveLength(120)
}

test('from a tap to its paint', async ({ page }) => {
  await openTill(page)
  tell('tap → paint, Chromium', await tapTimes(page))
})

test('from a tap to its paint, with a thousand lines on the ticket', async ({ page }) => {
  await openTill(page)
  await press(page, 'u a 4 Enter Enter 1 4 Enter')
  await expect(ticket(page).getByText('1 article')).toBeVisible()
  const sessionId = /vente\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await page.evaluate(async (id) => {
    const session = JSON.parse(localStorage.getItem('recyclique.session') ?? '{}') as { accessToken: string }
    const headers = { Authorization: `Bearer ${session.accessToken}`, 'Content-Type': 'application/json' }
    const draft = (await (await fetch(`/v1/cash-sessions/${id}/draft`, { headers })).json()) as {
      basket: { lines: object[] }
    }
    const lines = Array.from({ length: 1_000 }, () => ({ ...draft.basket.lines[0], id: crypto.randomUUID() }))
    const body = JSON.stringify({ basket: { ...draft.basket, lines } })
    const put = await fetch(`/v1/cash-sessions/${id}/draft`, { method: 'PUT', headers, body })
    if (!put.ok) throw new Error(`the draft was refused: ${String(put.status)}`)
  }, sessionId)
  await page.reload()
  await expect(ticket(page).getByText('1000 articles')).toBeVisible()
  tell('tap → paint on a ticket of 1 000 lines, Chromium', await tapTimes(page))
})
