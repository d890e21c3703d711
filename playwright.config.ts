import { defineConfig } from '@playwright/test'
import { browserTests } from './test/support/browser-tests.ts'

export default defineConfig({
  ...browserTests,
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.local/test/e2e',
  globalSetup: './test/support/e2e-setup.ts',
})
