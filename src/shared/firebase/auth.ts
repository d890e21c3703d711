import { loadCode } from '../load-code.ts'
import { once, openApp } from './app.ts'

/** Auth with e-mail and password only: no popup or redirect code is loaded. */
export const openAuth = once(async () => {
  const [sdk, { app, config }] = await Promise.all([loadCode(() => import('./auth-sdk.ts')), openApp()])
  const auth = sdk.initializeAuth(app, {
    persistence: [sdk.indexedDBLocalPersistence, sdk.browserLocalPersistence],
  })
  if (config.local) sdk.connectAuthEmulator(auth, config.local.auth.url, { disableWarnings: true })
  return { ...sdk, auth }
})
