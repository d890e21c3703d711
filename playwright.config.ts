import { defineConfig } from '@playwright/test'
import { browserTests } from './test/support/browser-tests.ts'

export default defineConfig({
  ...browserTests,
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.local/test/e2e',
  // A browser, a suite and their tests share a machine; docs/decisions/0023 says what a second attempt is worth.
  retries: 1,
  globalSetup: './test/support/e2e-setup.ts',
})
