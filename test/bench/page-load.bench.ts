import { type CDPSession, expect, type Page } from '@playwright/test'
import { test } from '../e2e/support/test.ts'
import { kilobytes, median, milliseconds, printTable, times } from './print.ts'
import { serveStill } from './still-page.ts'

/** A phone on a slow line: 1.6 Mbit/s, 150 ms, a processor of a quarter of the speed, nothing cached. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const processorSlowdown = 4
const runs = 5
const limitMs = 2_000

const pages = { home: '/almaty', registry: '/almaty/registry', ngo: '/almaty/registry/almaty-jasyl-qadam' }

interface Load {
  paintedMs: number
  scriptBytes: number
  allBytes: number
}

async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown })
  return session
}

/** Largest contentful paint, and what came over the line until then. */
async function measure(page: Page, url: string): Promise<Load> {
  const session = await slowDown(page)
  const types = new Map<string, string>()
  const bytes = { script: 0, all: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength
    if (types.get(requestId) === 'Script') bytes.script += encodedDataLength
  })
  await page.goto(url)
  await expect(page.locator('.animate-pulse')).toHaveCount(0)
  // What is asked for when the browser is idle is not part of the first load.
  const at = { ...bytes }
  const paintedMs = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      })
    })
  })
  return { paintedMs, scriptBytes: at.script, allBytes: at.all }
}

test('First load at 1.6 Mbit/s, 150 ms, processor at a quarter, nothing cached', async ({
  visit,
  complaints,
  baseURL,
}) => {
  complaints.expect(/./)
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    const loads: Load[] = []
    const still: Load[] = []
    const first = await visit()
    await first.page.goto(path)
    await expect(first.page.locator('.animate-pulse')).toHaveCount(0)
    const server = await serveStill(await first.page.content(), String(baseURL))
    for (let run = 0; run < runs; run++) {
      const { page } = await visit()
      loads.push(await measure(page, path))
      await page.context().close()
      const other = await visit()
      still.push(await measure(other.page, server.url))
      await other.page.context().close()
    }
    await server.stop()
    const painted = median(loads.map(({ paintedMs }) => paintedMs))
    const stillPainted = median(still.map(({ paintedMs }) => paintedMs))
    rows.push([
      name,
      milliseconds(painted),
      milliseconds(stillPainted),
      times(painted / stillPainted),
      name === 'home' ? times(painted / limitMs) : '',
      kilobytes(median(loads.map(({ scriptBytes }) => scriptBytes))),
      kilobytes(median(loads.map(({ allBytes }) => allBytes))),
    ])
  }
  const titles = [
    'page',
    'largest paint',
    'same as still HTML',
    'ratio',
    'of the limit of 2 s',
    'scripts',
    'everything',
  ]
  printTable(titles, rows)
})
