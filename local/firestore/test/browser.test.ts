import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page as Tab } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { openBrowser, openTab, servePage } from './browser.fixture.ts'
import type { Page } from './browser-page.ts'
import { project } from './client.ts'
import { exercises } from './exercises.ts'
import { testRules } from './test-rules.fixture.ts'

declare const page: Page

const folder = mkdtempSync(join(tmpdir(), 'firestore-browser-'))

let server: FirestoreServer
let web: Awaited<ReturnType<typeof servePage>>
let browser: Browser
let tab: Tab
const pageErrors: string[] = []

beforeAll(async () => {
  web = await servePage(join(import.meta.dirname, 'browser-page.ts'))
  server = await startFirestoreServer({ port: 0, dataDir: join(folder, 'exercises'), rules: testRules })
  browser = await openBrowser()
  tab = await openTab(browser, web.url, pageErrors)
})

afterAll(async () => {
  await browser?.close()
  web?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
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

describe.each([
  ['streaming', false, 'kept'],
  ['long polling', true, 'kept'],
  ['streaming', false, 'lost'],
  ['long polling', true, 'lost'],
] as const)('an open page, %s', (_, polling, documents) => {
  it(`goes on when the server was restarted and its documents are ${documents}`, async () => {
    const dataDir = documents === 'kept' ? join(folder, `restart ${polling}`) : undefined
    const before = await startFirestoreServer({ port: 0, dataDir })
    const { port } = before
    await tab.evaluate(([at, polls]) => page.watch(at, polls), [port, polling] as const)
    for (const id of ['a', 'b', 'c']) await writeElsewhere(before, id, 1)
    await expectSeen({ a: 1, b: 1, c: 1 })

    await before.close()
    const writtenMeanwhile = tab.evaluate(() => page.write('d', 2))
    const after = await startFirestoreServer({ port, dataDir })
    try {
      await writeElsewhere(after, 'a', null)
      await writeElsewhere(after, 'b', 3)
      await writtenMeanwhile
      await expectSeen(documents === 'kept' ? { b: 3, c: 1, d: 2 } : { b: 3, d: 2 })
      await writeElsewhere(after, 'e', 4)
      await expectSeen(documents === 'kept' ? { b: 3, c: 1, d: 2, e: 4 } : { b: 3, d: 2, e: 4 })
    } finally {
      await tab.evaluate(() => page.unwatch())
      await after.close()
    }
  })
})

/** Waits until the server has confirmed to the page that these are all documents. */
async function expectSeen(documents: Record<string, number>): Promise<void> {
  await expect.poll(() => tab.evaluate(() => page.seen)).toEqual(documents)
}

/** A write, or a deletion, that the page does not make. */
async function writeElsewhere({ service }: FirestoreServer, id: string, n: number | null): Promise<void> {
  const database = `projects/${project}/databases/(default)`
  const name = `${database}/documents/watched/${id}`
  const write = n === null ? { delete: name } : { update: { name, fields: { n: { integerValue: String(n) } } } }
  await service.call('Commit', { database, writes: [write] }, { kind: 'admin' })
}
