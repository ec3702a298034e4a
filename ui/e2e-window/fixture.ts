import { test as base } from '@playwright/test'
import { Desktop } from './desktop'

export const test = base.extend<{ desktop: Desktop }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  desktop: async ({}, use, info) => {
    const desktop = await Desktop.fresh()
    await use(desktop)
    if (info.errors.length > 0) desktop.photograph(info.outputPath('screen.png'))
    await desktop.end()
  },
})

export { expect } from '@playwright/test'
