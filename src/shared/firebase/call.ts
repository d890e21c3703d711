import { type CallableName, type Callables, functionsRegion } from '@kopir/domain/callables'
import { loadCode } from '../load-code.ts'
import { once, openApp } from './app.ts'
import { openAuth } from './auth.ts'
import { toAppError } from './errors.ts'

const openFunctions = once(async () => {
  const [sdk, { app, config }, { auth }] = await Promise.all([
    loadCode(() => import('./functions-sdk.ts')),
    openApp(),
    openAuth(),
  ])
  await auth.authStateReady()
  const functions = sdk.getFunctions(app, functionsRegion)
  if (config.local) {
    sdk.connectFunctionsEmulator(functions, config.local.functions.host, config.local.functions.port)
  }
  return { functions, httpsCallable: sdk.httpsCallable }
})

/** Calls a Cloud Function as the person signed in; throws `AppError` with the refusal's code. */
export async function callFunction<Name extends CallableName>(
  name: Name,
  request: Callables[Name]['request'],
): Promise<Callables[Name]['answer']> {
  try {
    const { functions, httpsCallable } = await openFunctions()
    const call = httpsCallable<Callables[Name]['request'], Callables[Name]['answer']>(functions, name)
    return (await call(request)).data
  } catch (error) {
    throw toAppError(error)
  }
}
