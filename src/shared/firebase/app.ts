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

/** The Firebase app. No Firebase code is in a first load: every module of it comes by `import()`. */
export const openApp = once(async (): Promise<OpenedApp> => {
  const [sdk, config] = await Promise.all([loadCode(() => import('./app-sdk.ts')), loadConfig()])
  return { app: sdk.getApps()[0] ?? sdk.initializeApp(config.options), config }
})
