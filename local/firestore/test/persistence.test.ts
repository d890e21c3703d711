import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page as Tab } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { openBrowser, openTab, servePage } from './browser.fixture.ts'
import { project } from './client.ts'
import type { PersistencePage } from './persistence-page.ts'

declare const page: PersistencePage

let browser: Browser
let web: Awaited<ReturnType<typeof servePage>>
let dataDir: string
let server: FirestoreServer
let context: BrowserContext
let errors: string[]

beforeAll(async () => {
  web = await servePage(join(import.meta.dirname, 'persistence-page.ts'))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  web?.close()
})

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'firestore-persistence-'))
  server = await startFirestoreServer({ port: 0, dataDir })
  context = await browser.newContext()
  errors = []
})

afterEach(async () => {
  await context.close()
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
  expect(errors).toEqual([])
})

/** Opens a tab that listens. */
async function openListener(tabs: 'single' | 'multiple' = 'multiple'): Promise<Tab> {
  const tab = await openTab(context, web.url, errors)
  await watch(tab, tabs)
  return tab
}

async function watch(tab: Tab, tabs: 'single' | 'multiple'): Promise<void> {
  await tab.evaluate(([port, how]) => page.watch(port, how), [server.port, tabs] as const)
}

const write = (tab: Tab, id: string, n: number) =>
  tab.evaluate(([path, value]) => page.write(path, value), [id, n] as const)

/** Waits until the tab shows these documents, confirmed by the server unless something else is asked for. */
async function expectSeen(tab: Tab, items: string[], state = { fromCache: false, pending: false }): Promise<void> {
  await expect.poll(() => tab.evaluate(() => page.seen)).toEqual({ items, ...state })
}

const offline = (pending: boolean) => ({ fromCache: true, pending })

/** A write, or a deletion, that no tab makes. */
async function writeElsewhere(id: string, n: number | null): Promise<void> {
  const database = `projects/${project}/databases/(default)`
  const name = `${database}/documents/free/shared/items/${id}`
  const write = n === null ? { delete: name } : { update: { name, fields: { n: { integerValue: String(n) } } } }
  await server.service.call('Commit', { database, writes: [write] }, { kind: 'admin' })
}

test('three tabs share one connection: each sees what any of them and others write', async () => {
  const tabs = [await openListener(), await openListener(), await openListener()]
  for (const [index, tab] of tabs.entries()) await write(tab, `tab${index}`, index)
  await writeElsewhere('other', 9)
  for (const tab of tabs) await expectSeen(tab, ['tab0:0', 'tab1:1', 'tab2:2', 'other:9'])
})

test('when the tab that holds the connection is closed another takes over', async () => {
  const [first, second, third] = [await openListener(), await openListener(), await openListener()]
  await write(first, 'a', 1)
  for (const tab of [first, second, third]) await expectSeen(tab, ['a:1'])
  await first.close()
  await write(second, 'b', 2)
  await writeElsewhere('c', 3)
  for (const tab of [second, third]) await expectSeen(tab, ['a:1', 'b:2', 'c:3'])
})

test('what tabs write offline arrives, and they learn what others did meanwhile', async () => {
  const [first, second] = [await openListener(), await openListener()]
  await writeElsewhere('kept', 1)
  await writeElsewhere('deleted', 2)
  for (const tab of [first, second]) await expectSeen(tab, ['kept:1', 'deleted:2'])
  await context.setOffline(true)
  for (const tab of [first, second]) await expectSeen(tab, ['kept:1', 'deleted:2'], offline(false))
  await write(second, 'second', 3)
  for (const tab of [first, second]) await expectSeen(tab, ['kept:1', 'deleted:2', 'second:3'], offline(true))
  await writeElsewhere('deleted', null)
  await writeElsewhere('kept', 4)
  await writeElsewhere('new', 5)
  await context.setOffline(false)
  await expectSeen(first, ['second:3', 'kept:4', 'new:5'])
  // A tab without the connection looks for documents younger than those it knows. A write and the snapshot that confirms
  // it have one time, so SDK 12.19 leaves it pending there if the tab looked in between: only what it shows is compared.
  await expect
    .poll(() => second.evaluate(() => ({ ...page.seen, pending: null })))
    .toEqual({ items: ['second:3', 'kept:4', 'new:5'], fromCache: false, pending: null })
  expect(await second.evaluate(() => page.acknowledged)).toEqual(['second'])
})

test.each(['single', 'multiple'] as const)('a tab reloaded offline goes on from its cache (%s)', async (tabs) => {
  const tab = await openListener(tabs)
  await writeElsewhere('a', 1)
  await writeElsewhere('b', 2)
  await expectSeen(tab, ['a:1', 'b:2'])

  const { port } = server
  await server.close()
  await write(tab, 'before', 3)
  await expectSeen(tab, ['a:1', 'b:2', 'before:3'], offline(true))
  await tab.reload()
  await tab.waitForFunction(() => 'page' in globalThis)
  await watch(tab, tabs)
  await expectSeen(tab, ['a:1', 'b:2', 'before:3'], offline(true))
  await write(tab, 'after', 4)

  server = await startFirestoreServer({ port, dataDir })
  await writeElsewhere('b', null)
  await expectSeen(tab, ['a:1', 'before:3', 'after:4'])
})

test('a server that has forgotten everything is believed', async () => {
  const tab = await openListener()
  for (const n of [1, 2, 3]) await writeElsewhere(`d${n}`, n)
  await expectSeen(tab, ['d1:1', 'd2:2', 'd3:3'])
  const { port } = server
  await server.close()
  rmSync(dataDir, { recursive: true })
  server = await startFirestoreServer({ port, dataDir })
  await writeElsewhere('new', 4)
  await expectSeen(tab, ['new:4'])
  await write(tab, 'd1', 5)
  await expectSeen(tab, ['new:4', 'd1:5'])
})
