import { defineConfig } from '@playwright/test'

// Address and browser are found by the global setup (tests/e2e/portal.ts); the processes that run the tests read them from there.
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/portal.ts',
  outputDir: '.cache/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_URL,
    launchOptions: JSON.parse(process.env.E2E_LAUNCH ?? '{}'),
    locale: 'kk-KZ',
    timezoneId: 'Asia/Almaty',
    actionTimeout: 20_000,
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
