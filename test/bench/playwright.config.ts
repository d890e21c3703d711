import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/** Measures are taken with the end-to-end tests' browser and suite, and printed; nothing fails for being slow. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../.local/bench',
  globalSetup: '../support/e2e-setup.ts',
  reporter: './print-reporter.ts',
  timeout: 600_000,
})
