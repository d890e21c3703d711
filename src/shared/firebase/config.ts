import type { FirebaseOptions } from 'firebase/app'
import { AppError } from '../app-error.ts'
import { readStored, store } from '../device-storage.ts'
import { isPassing } from '../is-passing.ts'

/** What the local suite tells at run time, so that one production build serves it too. */
interface LocalSuite {
  projectId: string
  apiKey: string
  firestore: { host: string; port: number }
  auth: { url: string }
  /** Accounts to try the product with. */
  accounts: unknown
}

export interface FirebaseConfig {
  options: FirebaseOptions
  /** Null in production. */
  local: LocalSuite | null
  /** With which App Check proves that calls come from this site; null where the deployment does not ask for it. */
  appCheckKey: string | null
}

const storageKey = 'firebase'

let config: Promise<FirebaseConfig> | undefined

async function fetchConfig(url: string): Promise<Response> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new AppError('offline', { cause })
  })
  if (!response.ok) throw new AppError('unavailable')
  return response
}

async function askConfig(): Promise<FirebaseConfig> {
  if (['localhost', '127.0.0.1'].includes(location.hostname)) {
    const local = (await (await fetchConfig('/__/local.json')).json()) as LocalSuite
    return { options: { projectId: local.projectId, apiKey: local.apiKey }, local, appCheckKey: null }
  }
  const [init, site] = await Promise.all([fetchConfig('/__/firebase/init.json'), fetchConfig('/data/site')])
  const { appCheckKey } = (await site.json()) as { appCheckKey: string | null }
  return { options: (await init.json()) as FirebaseOptions, local: null, appCheckKey }
}

/** As the site says it, or as it last said: without a connection, too, one is who one is, and has what is kept here. */
async function readConfig(): Promise<FirebaseConfig> {
  try {
    const asked = await askConfig()
    store(storageKey, asked)
    return asked
  } catch (error) {
    const kept = isPassing(error) ? readStored<FirebaseConfig>(storageKey) : undefined
    if (!kept) throw error
    return kept
  }
}

/** Which Firebase project to talk to; asked for once, and again after a failure. */
export function loadConfig(): Promise<FirebaseConfig> {
  config ??= readConfig().catch((error: unknown) => {
    config = undefined
    throw error
  })
  return config
}
