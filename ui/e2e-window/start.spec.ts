import { once } from 'node:events'
import { openShop } from '../e2e/support/server'
import { expect, test } from './fixture'
import { Screen } from './screen'

test('a second start shows the first window instead of a second till', async ({ desktop }) => {
  const screen = new Screen(await desktop.openWindow())
  await screen.heading('Bienvenue dans RecyClique')
  expect(await once(desktop.startAgain(), 'exit')).toEqual([0, null])
  await screen.heading('Bienvenue dans RecyClique')
})

test('a till that cannot start says why, and starts when asked again', async ({ desktop }, info) => {
  const other = await openShop({ fresh: true })
  try {
    const screen = new Screen(await desktop.openWindow(other.folder))
    await screen.heading('RecyClique ne peut pas démarrer')
    await screen.press('Réessayer')
    await screen.text('Essai n° 2 : toujours impossible.')
    desktop.photograph(info.outputPath('failure.png'))

    await other.cut()
    await screen.inNextWindow(() => screen.press('Réessayer'))
    await screen.heading('Bienvenue dans RecyClique')
  } finally {
    await other.close()
  }
})
