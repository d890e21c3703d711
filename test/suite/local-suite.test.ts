import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
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
    await expect.poll(() => readFileSync(accountsFile, 'utf8')).toContain('dana@kopir.example')
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
    await expect.poll(() => children.filter(isRunning)).toEqual([])

    suite = await startSuite({ dataDir })
    expect(await signIn('erlan@kopir.example')).toMatchObject({ registered: true })
  })
})

describe('whatever comes', () => {
  const ports = () => {
    const { firestore, functions, auth } = suite.config
    return [firestore.port, functions.port, Number(new URL(auth.url).port), Number(new URL(suite.appUrl).port)]
  }

  it('goes on answering on every port after a hundred requests that are none', async () => {
    for (const port of ports()) await Promise.all(malformedRequests.map((bytes) => throwAt(port, bytes)))
    expect(await callFirestore('GET', 'territories/almaty')).toBe(200)
    expect(await signIn('erlan@kopir.example')).toMatchObject({ registered: true })
    const app = `http://127.0.0.1:${new URL(suite.appUrl).port}`
    expect((await fetch(`${app}/about`)).status).toBe(200)
    expect((await fetch(`${app}/data/places`)).status).toBe(200)
  })

  it('serves no page of another machine: neither functions, nor accounts, nor administrators', async () => {
    const { firestore, functions, auth, projectId } = suite.config
    const administrative = [
      [firestore.port, `/v1/projects/${projectId}/databases/(default)/documents/territories/almaty`],
      [firestore.port, `/emulator/v1/projects/${projectId}/triggerDelivery`],
      [functions.port, '/backends'],
      [Number(new URL(auth.url).port), `/emulator/v1/projects/${projectId}/config`],
      [Number(new URL(suite.appUrl).port), '/__/local.json'],
    ] as const
    for (const [port, path] of administrative) {
      const ask = (headers: Record<string, string>) =>
        statusOf(port, path, { authorization: 'Bearer owner', ...headers })
      expect([path, await ask({})]).toEqual([path, 200])
      expect([path, await ask({ origin: 'http://localhost:5173' })]).toEqual([path, 200])
      expect([path, await ask({ origin: 'https://page.example' })]).toEqual([path, 403])
      expect([path, await ask({ host: 'rebound.example' })]).toEqual([path, 403])
    }
  })
})

describe('data of an earlier version', () => {
  it('are brought to this one by the next start, once', async () => {
    await callFirestore('PATCH', 'ngos/green/members/head', { fields: { uid: { stringValue: 'head' } } })
    await suite.stop()
    // As a version left it that knew no migrations.
    rmSync(join(dataDir, 'migrated'))

    suite = await startSuite({ dataDir })
    expect(await callFirestore('GET', 'ngos/green/ngoMembers/head')).toBe(200)
    expect(await callFirestore('GET', 'ngos/green/members/head')).toBe(404)
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

const targets = [
  ...[
    '//',
    '///',
    '//evil.example/x',
    '/\\',
    '/%',
    '/%zz',
    '/%00',
    '/%ff%fe',
    '*',
    'x',
    'http://',
    'http://[',
    'http://a b/',
    '/?%',
    '/#',
  ],
  ...['/..', '/../../etc/passwd', '/%2e%2e/', '/data//', '/data/%', '/data/ngos/__x__', '/data/__proto__/home', '/__/'],
  ...[
    '/emulator/v1/',
    '/v1/',
    '/backends/%',
    '/functions/projects/x/triggers/%',
    `/${'a'.repeat(9_000)}`,
    '/[',
    '/\u0001',
  ],
]
const heads = [
  'GET T HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'POST T HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n{',
  'GET T HTTP/1.1\r\n\r\n',
]
const malformedRequests = [
  ...heads.flatMap((head) => targets.map((target) => head.replace('T', target))),
  ...[
    '',
    'P',
    '\0\x01\x02\x03',
    'GET',
    'GET / HTTP/9.9\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nnonsense',
    'BREW / HTTP/1.1\r\nHost: x\r\n\r\n',
  ],
  'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
  'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nCookie: %\r\nIf-None-Match: "\r\nRange: bytes=9-1\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nOrigin: http://[\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: [\r\nAuthorization: Bearer \r\n\r\n',
  'POST /identitytoolkit.googleapis.com/v1/accounts:signUp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nnull',
  'GET /.well-known/%c0%af HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
]

/** Sends the bytes and the end; resolves when the server has closed, or has had a moment. */
function throwAt(port: number, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const done = () => {
      socket.destroy()
      resolve()
    }
    socket.setTimeout(2_000, done)
    socket.on('error', done).on('close', done).resume()
    socket.end(bytes)
  })
}

/** The status of a GET with these headers, `Host` among them, which `fetch` does not let one choose. */
function statusOf(port: number, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}
