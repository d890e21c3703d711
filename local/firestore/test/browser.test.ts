import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page as Tab } from '@playwright/test'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import type { Page } from './browser-page.ts'
import { PROJECT } from './client.ts'
import { exercises } from './exercises.ts'
import { TEST_RULES } from './test-rules.fixture.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'firestore-browser-'))
declare const page: Page

let server: FirestoreServer
let web: Server
let browser: Browser
let tab: Tab
let pageErrors: string[]

async function openBrowser(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) return chromium.launch({ executablePath: process.env.CHROMIUM_PATH })
  // The packaged Chromium unpacks the libraries that it needs only where it believes to be in such a place.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox'] })
}

beforeAll(async () => {
  const entry = join(import.meta.dirname, 'browser-page.ts')
  const bundle = await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'browser', write: false })
  const script = bundle.outputFiles[0]?.text
  web = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' })
    response.end(
      isScript
        ? script
        : '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    )
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  server = await startFirestoreServer({ port: 0, dataDir, rules: TEST_RULES })
  browser = await openBrowser()
  tab = await browser.newPage()
  pageErrors = []
  tab.on('pageerror', (error) => pageErrors.push(error.message))
  await tab.goto(`http://127.0.0.1:${(web.address() as AddressInfo).port}/`)
  await tab.waitForFunction(() => 'page' in globalThis)
})

afterAll(async () => {
  await browser?.close()
  web?.close()
  await server?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe.each([
  ['streaming', false],
  ['long polling', true],
])('the client SDK in a browser, %s', (_, polling) => {
  it.each(Object.keys(exercises))('%s', async (name) => {
    const failure = await tab.evaluate(([each, port, polls]) => page.run(each, port, polls), [
      name,
      server.port,
      polling,
    ] as [string, number, boolean])
    expect(failure).toBeNull()
    expect(pageErrors).toEqual([])
  })
})

describe('an open page', () => {
  it('goes on when the server was restarted', async () => {
    const seen = () => tab.evaluate(() => page.seen)
    await tab.evaluate((port) => page.watch(port), server.port)
    await tab.evaluate(() => page.write(1))
    await vi.waitFor(async () => expect(await seen()).toBe(1), 10_000)

    const { port } = server
    await server.close()
    const writtenMeanwhile = tab.evaluate(() => page.write(2))
    server = await startFirestoreServer({ port, dataDir, rules: TEST_RULES })
    await writtenMeanwhile
    await vi.waitFor(async () => expect(await seen()).toBe(2), 10_000)

    const name = `projects/${PROJECT}/databases/(default)/documents/free/watched`
    await fetch(`http://127.0.0.1:${port}/v1/${name}`, {
      method: 'PATCH',
      headers: { Authorization: 'Bearer owner' },
      body: JSON.stringify({ fields: { n: { integerValue: 3 } } }),
    })
    await vi.waitFor(async () => expect(await seen()).toBe(3), { timeout: 40_000, interval: 50 })
  })
})
