import { type DemoAccount, demoAccounts } from '../demo-accounts.ts'
import type { Ports } from './ports.ts'

/** Where a local Firebase answers: `GET /__/local.json`, which the client and the tests read; of functions the tests alone. */
export interface SuiteConfig {
  projectId: string
  apiKey: string
  firestore: { host: string; port: number }
  auth: { url: string }
  functions: { host: string; port: number }
  accounts: DemoAccount[]
}

type BackendPorts = Omit<Ports, 'app'>

interface FirebaseConfig {
  hosting: { headers: { source: string; headers: { key: string; value: string }[] }[] }
}

/** Tells a page where the local Firebase is; production has no such answer. */
export function describeSuite(projectId: string, host: string, ports: BackendPorts): SuiteConfig {
  return {
    projectId,
    apiKey: 'demo',
    firestore: { host, port: ports.firestore },
    auth: { url: `http://${host}:${ports.auth}` },
    functions: { host, port: ports.functions },
    accounts: demoAccounts,
  }
}

/** Production's content security policy knows Google's addresses; here the page speaks to the local ones as well. Functions it asks on its own. */
export function allowLocalOrigins<T extends FirebaseConfig>(config: T, host: string, ports: BackendPorts): T {
  const origins = [ports.firestore, ports.auth].map((port) => `http://${host}:${port}`)
  const changed = structuredClone(config)
  for (const header of changed.hosting.headers.flatMap((entry) => entry.headers)) {
    if (header.key !== 'Content-Security-Policy') continue
    header.value = header.value.replace("connect-src 'self'", `connect-src 'self' ${origins.join(' ')}`)
  }
  return changed
}
