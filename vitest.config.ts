import { defineConfig } from 'vitest/config'

/** What of a stage's tests runs side by side is limited, because two cores have to carry it. */
const WORKERS = 2

export default defineConfig({
  test: {
    passWithNoTests: true,
    maxWorkers: WORKERS,
    projects: [
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'] } },
      {
        test: {
          name: 'unit',
          include: ['{domain,functions}/src/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'local/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'local/firestore/test/**'],
          setupFiles: 'test/support/interface-texts.ts',
          // Property tests take a second or two, and many times that on a machine that is busy with something else.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'firestore',
          include: ['local/firestore/test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'rules',
          include: ['test/rules/**/*.test.ts'],
          globalSetup: 'test/support/firestore-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'suite',
          include: ['test/suite/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts'],
          globalSetup: 'test/support/suite-setup.ts',
          // One suite serves all files: side by side they would change each other's documents.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
