import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { admin, adminAuth } from '../../functions/support/admin.ts'

const { auth, apiKey } = inject('suite')
const password = 'kopir-demo'

/** Somebody with an account, and nothing but what its sign-in gave them. */
export interface Somebody {
  uid: string
  email: string
  name: string
  token: string
  refreshToken: string
}

// biome-ignore lint/suspicious/noExplicitAny: answers of several shapes
export async function askAuth(method: string, body: object): Promise<{ status: number; json: any }> {
  const url = `${auth.url}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=${apiKey}`
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, json: await response.json() }
}

export async function refresh(refreshToken: string): Promise<{ status: number; json: Record<string, string> }> {
  const url = `${auth.url}/securetoken.googleapis.com/v1/token?key=${apiKey}`
  const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken })
  const response = await fetch(url, { method: 'POST', body })
  return { status: response.status, json: (await response.json()) as Record<string, string> }
}

/** Opens an account as a browser does; its address is proved, and it is named, unless somebody asks otherwise. */
export async function signUp(name: string, { proved = true, named = true } = {}): Promise<Somebody> {
  const email = `${randomUUID()}@kopir.example`
  const { json } = await askAuth('signUp', { email, password, returnSecureToken: true })
  const { localId: uid, idToken: token, refreshToken } = json as Record<'localId' | 'idToken' | 'refreshToken', string>
  await Promise.all([
    proved && adminAuth.updateUser(uid, { emailVerified: true }),
    named &&
      admin
        .doc(`people/${uid}`)
        .set({ displayName: name, lang: 'ru', createdAt: new Date('2026-01-05'), lastSubmittedAt: null }),
  ])
  return { uid, email, name, token, refreshToken }
}

export const signIn = (email: string, secret = password) =>
  askAuth('signInWithPassword', { email, password: secret, returnSecureToken: true })
