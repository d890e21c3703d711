import type { SuiteConfig } from '../../local/suite/client-config.ts'
import { startSuite } from './suite.ts'

/**
 * Gives all end-to-end tests one suite with the demo data: a new one, or the running one that a `KOPIR_APP_URL` from
 * outside names.
 */
export default async function setup() {
  const running = process.env.KOPIR_APP_URL
  if (running) {
    tell((await (await fetch(`${running}/__/local.json`)).json()) as SuiteConfig)
    return
  }
  const suite = await startSuite({ seed: true })
  process.env.KOPIR_APP_URL = suite.appUrl
  tell(suite.config)
  return suite.stop
}

/** The Admin SDK of the tests, in whatever process, finds the suite by these. */
function tell({ projectId, firestore, auth, functions }: SuiteConfig) {
  process.env.GCLOUD_PROJECT = projectId
  process.env.FIRESTORE_EMULATOR_HOST = `${firestore.host}:${firestore.port}`
  process.env.FIREBASE_AUTH_EMULATOR_HOST = new URL(auth.url).host
  process.env.KOPIR_FUNCTIONS_URL = `http://${functions.host}:${functions.port}/${projectId}`
  process.env.METADATA_SERVER_DETECTION = 'none'
}
