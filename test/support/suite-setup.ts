import type { TestProject } from 'vitest/node'
import type { SuiteConfig } from '../../local/suite/client-config.ts'
import { startSuite } from './suite.ts'

declare module 'vitest' {
  interface ProvidedContext {
    suite: SuiteConfig
    /** Where Hosting serves the pages. */
    appUrl: string
  }
}

/** Gives the tests of a stage an empty suite of their own; `inject('suite')` tells where it answers. */
export default async function setup(project: TestProject) {
  const suite = await startSuite()
  const { projectId, firestore, auth } = suite.config
  // The Admin SDK of the tests finds the suite by these.
  process.env.GCLOUD_PROJECT = projectId
  process.env.FIRESTORE_EMULATOR_HOST = `${firestore.host}:${firestore.port}`
  process.env.FIREBASE_AUTH_EMULATOR_HOST = new URL(auth.url).host
  process.env.METADATA_SERVER_DETECTION = 'none'
  project.provide('suite', suite.config)
  project.provide('appUrl', suite.appUrl)
  return suite.stop
}
