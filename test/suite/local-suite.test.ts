import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSuite, startSuite } from '../support/suite.ts'

let dataDir: string
let suite: RunningSuite
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kopir-suite-'))
  suite = await startSuite({ dataDir })
})
afterAll(async () => {
  await suite.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

// One suite lives through all of these, in this order: a start takes seconds.
describe('the local suite', () => {
  it('tells the page at run time where it answers', async () => {
    const response = await fetch(`http://127.0.0.1:${new URL(suite.appUrl).port}/__/local.json`)
    expect(await response.json()).toEqual(suite.config)
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('keeps accounts, sessions and documents over a kill', async () => {
    const { idToken } = await callAuth('signUp', { email: 'dana@kopir.example', password: 'secret1' })
    await callFirestore('PATCH', 'territories/almaty', { fields: {} })
    const accountsFile = join(dataDir, 'accounts.json')
    await expect.poll(() => readFileSync(accountsFile, 'utf8'), { timeout: 2_000 }).toContain('dana@kopir.example')
    await suite.kill()
    suite = await startSuite({ dataDir })

    expect(await callAuth('lookup', { idToken })).toMatchObject({ users: [{ email: 'dana@kopir.example' }] })
    expect(await signIn('dana@kopir.example')).toMatchObject({ registered: true })
    expect(await callFirestore('GET', 'territories/almaty')).toBe(200)
  })

  it('leaves no port and no process behind when it stops, and finds all accounts again', async () => {
    const { firestore, functions, auth } = suite.config
    const ports = [firestore.port, functions.port, Number(new URL(auth.url).port), Number(new URL(suite.appUrl).port)]
    expect(await Promise.all(ports.map(answers))).toEqual([true, true, true, true])
    const children = suite.children()
    await callAuth('signUp', { email: 'erlan@kopir.example', password: 'secret1' })
    await suite.stop()
    expect(await Promise.all(ports.map(answers))).toEqual([false, false, false, false])
    await expect.poll(() => children.filter(isRunning), { timeout: 5_000 }).toEqual([])

    suite = await startSuite({ dataDir })
    expect(await signIn('erlan@kopir.example')).toMatchObject({ registered: true })
  })
})

// biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, looked into by each test
async function callAuth(method: string, body: object): Promise<any> {
  const url = `${suite.config.auth.url}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=demo`
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

function signIn(email: string) {
  return callAuth('signInWithPassword', { email, password: 'secret1' })
}

async function callFirestore(method: string, path: string, body?: object): Promise<number> {
  const { projectId, firestore } = suite.config
  const origin = `http://${firestore.host}:${firestore.port}`
  const response = await fetch(`${origin}/v1/projects/${projectId}/databases/(default)/documents/${path}`, {
    method,
    headers: { authorization: 'Bearer owner' },
    body: body && JSON.stringify(body),
  })
  return response.status
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
