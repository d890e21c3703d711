import { defineConfig } from '@playwright/test'
import { chromiumPath } from './chromium.ts'

/** What all runs in a browser have in common; where their files are and what they leave is said by each. */
export const browserTests = defineConfig({
  // One suite and its demo data serve all tests.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: process.env.KOPIR_APP_URL,
    // Without a locale Chromium runs as en-US@posix, which libraries stumble over.
    locale: 'ru-KZ',
    timezoneId: 'Asia/Almaty',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    // Recording doubles the time of a run: asked for when something fails that a picture does not explain.
    trace: process.env.KOPIR_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await chromiumPath(), args: ['--no-sandbox'] },
  },
})
