import type { Page } from '@playwright/test'
import { open } from '../e2e/support/page.ts'
import { test } from '../e2e/support/test.ts'
import { printTable } from './print.ts'

interface Reads {
  requests: number
  documents: number
  aggregations: number
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Counts what a page asks of Firestore, from the answers on the wire. */
async function watchReads(page: Page): Promise<Reads> {
  const reads: Reads = { requests: 0, documents: 0, aggregations: 0 }
  const firestore = `${process.env.FIRESTORE_EMULATOR_HOST}`
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const take = (data: string) => {
    const text = Buffer.from(data, 'base64').toString()
    reads.documents += count(text, /"documentChange"|"found"/g)
    reads.aggregations += count(text, /"aggregateFields"/g)
  }
  const streams = new Set<string>()
  session.on('Network.dataReceived', ({ requestId, data }) => {
    if (data && streams.has(requestId)) take(data)
  })
  session.on('Network.responseReceived', async ({ requestId, response }) => {
    if (!response.url.includes(firestore)) return
    reads.requests++
    streams.add(requestId)
    // A request that is over by now has nothing to stream.
    const started = await session.send('Network.streamResourceContent', { requestId }).catch(() => null)
    if (started) take(started.bufferedData)
  })
  return reads
}

test('Documents read by a visit', async ({ visit }) => {
  const rows: string[][] = []
  const take = async (name: string, limit: string, walk: (page: Page) => Promise<void>) => {
    const { page } = await visit()
    const reads = await watchReads(page)
    await walk(page)
    await page.waitForTimeout(1_500)
    rows.push([name, String(reads.documents), String(reads.aggregations), limit, String(reads.requests)])
  }
  await take('registry: search, filter, one organisation', '0', async (page) => {
    await open(page, '/almaty/registry')
    await page.getByRole('main').getByRole('searchbox').fill('қоғамдық')
    await page.getByRole('main').getByRole('checkbox').click()
    await page.getByRole('main').getByRole('searchbox').fill('жасыл')
    await page.getByRole('main').getByRole('checkbox').click()
    await page.getByRole('main').locator('li[aria-posinset="1"]').getByRole('link').click()
  })
  await take('home', '0', (page) => open(page, '/almaty'))
  await take('dashboard, Almaty with 4126 organisations', '5', (page) => open(page, '/almaty/dashboard'))
  await take('dashboard, Pavlodar with 511 organisations', '5', (page) => open(page, '/pavlodar/dashboard'))
  printTable(['visit', 'documents', 'counts', 'limit', 'requests'], rows)
})
