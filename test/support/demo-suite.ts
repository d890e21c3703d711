import type { SuiteConfig } from '../../local/suite/client-config.ts'
import { startSuite } from './suite.ts'

export interface DemoSuite {
  appUrl: string
  stop(): Promise<void>
}

/**
 * A suite with the demo data: a new one, or the running one that a `KOPIR_APP_URL` from outside names, which then stays.
 * The Admin SDK of this process and of those that it starts finds it.
 */
export async function openDemoSuite(): Promise<DemoSuite> {
  const running = process.env.KOPIR_APP_URL
  if (running) {
    tell(running, (await (await fetch(`${running}/__/local.json`)).json()) as SuiteConfig)
    return { appUrl: running, stop: async () => {} }
  }
  const suite = await startSuite({ seed: true })
  tell(suite.appUrl, suite.config)
  return suite
}

function tell(appUrl: string, { projectId, firestore, auth }: SuiteConfig) {
  process.env.GCLOUD_PROJECT = projectId
  process.env.FIRESTORE_EMULATOR_HOST = `${firestore.host}:${firestore.port}`
  process.env.FIREBASE_AUTH_EMULATOR_HOST = new URL(auth.url).host
  process.env.KOPIR_CALL_URL = `${appUrl}/call`
  process.env.METADATA_SERVER_DETECTION = 'none'
}
