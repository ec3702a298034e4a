import { defineConfig } from '@playwright/test'

/** The walks, in Debian's Chromium, against a real server on a data folder of its own for each test. */
export default defineConfig({
  testDir: 'e2e',
  // Measures are for `make bench`, which says where to write them.
  testMatch: process.env.FIGURES === undefined ? '*.spec.ts' : '*.figure.ts',
  outputDir: 'test-results',
  reporter: [['list']],
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  // Two loaded cores: a walk that only passes the second time is listed as flaky, and stops nobody.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
