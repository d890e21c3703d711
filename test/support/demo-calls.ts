import type { CallableName, Callables } from '../../domain/src/callables.ts'
import { demoAccounts } from '../../local/demo-accounts.ts'

/** The ID token of a demo account, from the local Auth. */
async function idTokenOf(account: string): Promise<string> {
  const demo = demoAccounts.find(({ email }) => email === `${account}@kopir.example`)
  if (!demo) throw new RangeError(`No demo account ${account}`)
  const url = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`
  const { idToken } = (await post(url, { email: demo.email, password: demo.password, returnSecureToken: true })) as {
    idToken: string
  }
  return idToken
}

const tokens = new Map<string, Promise<string>>()

/** Calls a function as a demo account: how a test takes a proposal past the steps that are not its subject. */
export async function callAs<Name extends CallableName>(
  account: string,
  name: Name,
  request: Callables[Name]['request'],
): Promise<Callables[Name]['answer']> {
  let token = tokens.get(account)
  if (!token) {
    token = idTokenOf(account)
    tokens.set(account, token)
  }
  const url = `${process.env.KOPIR_CALL_URL}/${name}`
  const { result } = (await post(url, { data: request }, await token)) as { result: Callables[Name]['answer'] }
  return result
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
