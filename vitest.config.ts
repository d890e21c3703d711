import { defineConfig } from 'vitest/config'

/** What of a stage's tests runs side by side is limited, because two cores have to carry it. */
const workers = 2

/** `expect.poll` waits for what a test needs and ends when it is there; a busy machine may take long. */
const patient = { poll: { timeout: 30_000, interval: 10 } }

const propertySeed = 'test/support/property-seed.ts'

export default defineConfig({
  test: {
    passWithNoTests: true,
    maxWorkers: workers,
    projects: [
      // Each of them reads the whole project.
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'unit',
          include: [
            '{domain,texts,functions}/src/**/*.test.ts',
            'src/**/*.test.{ts,tsx}',
            '{local,worker}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'local/firestore/test/**'],
          setupFiles: ['texts/src/all-texts.ts', propertySeed],
          expect: patient,
          // Property tests take a second or two, and many times that on a machine that is busy with something else.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'firestore',
          include: ['local/firestore/test/**/*.test.ts'],
          setupFiles: propertySeed,
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
          name: 'migrations',
          include: ['test/migrations/**/*.test.ts'],
          globalSetup: 'test/support/firestore-setup.ts',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'suite',
          include: ['test/suite/**/*.test.ts'],
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts'],
          globalSetup: 'test/support/suite-setup.ts',
          expect: patient,
          // One suite serves all files: side by side they would change each other's documents.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'attacks',
          include: ['test/attacks/**/*.test.ts'],
          globalSetup: 'test/support/suite-setup.ts',
          // The texts that files and pages are built with.
          setupFiles: 'texts/src/all-texts.ts',
          expect: patient,
          // One suite and one process: what the files import is loaded once.
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
