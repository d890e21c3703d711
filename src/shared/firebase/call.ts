import { loadCode } from '../load-code.ts'
import { once, openApp } from './app.ts'
import { openAuth } from './auth.ts'
import { toAppError } from './errors.ts'

const openers: (() => Promise<unknown>)[] = []

/** Makes ready what a call needs: a page that closes can still call, but load nothing more. */
export function prepareCalls(): void {
  for (const open of openers) open().catch(() => undefined)
}

/**
 * Calls the Cloud Functions that the site itself has below an address, as the person signed in; throws `AppError` with the
 * refusal's code.
 */
export function callerOf(address: string) {
  const open = once(async () => {
    const [sdk, { app }, { auth }] = await Promise.all([
      loadCode(() => import('./functions-sdk.ts')),
      openApp(),
      openAuth(),
    ])
    await auth.authStateReady()
    const functions = sdk.getFunctions(app, `${location.origin}${address}`)
    // What was sent as the page closes arrives all the same. The SDK has no option for it, but takes its `fetch` from here.
    const fetchImpl = (url: string, init: RequestInit) => fetch(url, { ...init, keepalive: true })
    Object.assign(functions, { fetchImpl })
    return { functions, httpsCallable: sdk.httpsCallable }
  })

  openers.push(open)
  return async <Request, Answer>(name: string, request: Request): Promise<Answer> => {
    try {
      const { functions, httpsCallable } = await open()
      return (await httpsCallable<Request, Answer>(functions, name)(request)).data
    } catch (error) {
      throw toAppError(error)
    }
  }
}
