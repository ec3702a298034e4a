import { defineConfig } from '@playwright/test'

// Playwright's runner, WebKit's own driver: the real window cannot be driven by Playwright itself.
export default defineConfig({
  testDir: '.',
  testMatch: process.env.FIGURES === undefined ? '*.spec.ts' : '*.figure.ts',
  timeout: 120_000,
  retries: process.env.CI === undefined ? 0 : 1,
  workers: 1,
  reporter: 'list',
  outputDir: '../test-results/window',
})
