import type { FirebaseApp } from 'firebase/app'
import { loadCode } from '../load-code.ts'
import { type FirebaseConfig, loadConfig } from './config.ts'

export interface OpenedApp {
  app: FirebaseApp
  config: FirebaseConfig
}

/** Runs `open` once; a failure (no network) is forgotten, so that the next caller tries again. */
export function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
}

/** What makes everything that an app sends carry a token; its code comes only where a deployment asks for it. */
async function loadCheck(key: string): Promise<(app: FirebaseApp) => void> {
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await loadCode(() => import('./app-check-sdk.ts'))
  return (app) => {
    initializeAppCheck(app, { provider: new ReCaptchaEnterpriseProvider(key), isTokenAutoRefreshEnabled: true })
  }
}

/** The Firebase app. No Firebase code is in a first load: every module of it comes by `import()`. */
export const openApp = once(async (): Promise<OpenedApp> => {
  const [sdk, config] = await Promise.all([loadCode(() => import('./app-sdk.ts')), loadConfig()])
  const [opened] = sdk.getApps()
  if (opened) return { app: opened, config }
  const check = config.appCheckKey === null ? null : await loadCheck(config.appCheckKey)
  const app = sdk.initializeApp(config.options)
  check?.(app)
  return { app, config }
})
