import { Component } from '@firebase/component'
import { type FirebaseApp, initializeApp } from 'firebase/app'
import { expect, it, vi } from 'vitest'
import { callerOf } from './call.ts'

const opened = vi.hoisted(() => ({ app: null as unknown }))
vi.mock('./app.ts', async (original) => ({ ...(await original<object>()), openApp: async () => opened }))
vi.mock('./auth.ts', () => ({ openAuth: async () => ({ auth: { authStateReady: async () => {} } }) }))

type AppWithContainer = FirebaseApp & { container: { addComponent(component: unknown): void } }

/** An app whose Auth and App Check have these tokens. */
function appWith(tokens: { auth: string; appCheck: string }): FirebaseApp {
  const app = initializeApp({ projectId: 'kopir', apiKey: 'key' }) as AppWithContainer
  const add = (name: string, answer: object) =>
    app.container.addComponent(
      new Component(name as never, () => ({ getToken: async () => answer }) as never, 'PRIVATE' as never),
    )
  add('auth-internal', { accessToken: tokens.auth })
  add('app-check-internal', { token: tokens.appCheck })
  return app
}

it('goes to the site itself, with the tokens of Auth and App Check', async () => {
  opened.app = appWith({ auth: 'who', appCheck: 'from-this-site' })
  vi.stubGlobal('location', new URL('https://kopir.example/almaty/desk'))
  const fetched = vi.fn(async () => Response.json({ result: 'done' }))
  vi.stubGlobal('fetch', fetched)

  expect(await callerOf('/call')('setName', { displayName: 'Айша' })).toBe('done')
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    'https://kopir.example/call/setName',
    expect.objectContaining({
      keepalive: true,
      headers: expect.objectContaining({ Authorization: 'Bearer who', 'X-Firebase-AppCheck': 'from-this-site' }),
    }),
  )
})
