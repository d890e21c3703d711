import { defineConfig } from '@playwright/test'
import { browserTests } from '../support/browser-tests.ts'

/** Takes the pictures of docs/pictures from the running product, with the end-to-end tests' browser and suite. */
export default defineConfig({
  ...browserTests,
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../.local/pictures',
  globalSetup: '../support/e2e-setup.ts',
})
