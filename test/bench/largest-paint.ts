import type { Page } from '@playwright/test'
import { type Figure, percentile } from './figure.ts'
import type { Stage } from './stage.ts'

const runs = 7
/** A slow phone on a slow mobile network. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const cpuSlowdown = 4
/** How long the page must have been silent before its largest paint counts as the last. */
const silenceMs = 3_000

interface Paint {
  first: number
  largest: number
  /** What was painted last as the largest. */
  element: string
  /** Sum of unexpected layout shifts. */
  shift: number
}

/** A first page of a visit, and what others need for theirs of its kind. */
const pages = [
  {
    name: 'home',
    path: '/almaty',
    against: [
      { name: 'budget', value: 2 },
      { name: 'a server-rendered civic platform without JavaScript', value: 2 },
      { name: 'NodeBB', value: 4.9 },
    ],
  },
  { name: 'proposal', path: '/almaty/proposals/almaty-budget-by-district', against: [{ name: 'budget', value: 2 }] },
]

/** Largest Contentful Paint of pages for somebody who was never there before. */
export async function largestPaint(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path, against } of pages) {
    const paints: Paint[] = []
    for (let run = 0; run < runs; run++)
      paints.push(await stage.visit({ viewport: { width: 390, height: 844 } }, (page) => paintOf(page, path)))
    const largest = paints.map((paint) => paint.largest / 1000)
    const firsts = paints.map(({ first }) => first / 1000)
    const range = `${Math.min(...largest).toFixed(2)} to ${Math.max(...largest).toFixed(2)} in ${runs} runs`
    const note = `median; ${range}; painted: ${paints[0]?.element}`
    const conditions = 'LCP at 1.6 Mbit/s, 150 ms, CPU ×4, nothing kept'
    const shift = Math.max(...paints.map((paint) => paint.shift))
    figures.push(
      { what: `${name}, ${conditions}`, value: percentile(largest, 0.5), unit: 's', note, against },
      { what: `${name}, first paint of a text`, value: percentile(firsts, 0.5), unit: 's' },
      { what: `${name}, layout shift`, value: shift, unit: 'CLS', note: 'worst run' },
    )
  }
  return figures
}

async function paintOf(page: Page, path: string): Promise<Paint> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.clearBrowserCache')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  await page.addInitScript(observePaint)
  await page.goto(path)
  await page.locator('main h1').waitFor()
  return page.evaluate(async (silence) => {
    const { paint } = window as unknown as { paint: Paint & { at: number } }
    while (performance.now() - paint.at < silence) await new Promise((resolve) => setTimeout(resolve, 100))
    return paint
  }, silenceMs)
}

/** Runs in the page before its own scripts. */
function observePaint() {
  const paint = { first: 0, largest: 0, element: '', shift: 0, at: performance.now() }
  Object.assign(window, { paint })
  const observe = (type: string, read: (entry: never) => void) =>
    new PerformanceObserver((list) => {
      paint.at = performance.now()
      for (const entry of list.getEntries()) read(entry as never)
    }).observe({ type, buffered: true })
  observe('paint', (entry: PerformanceEntry) => {
    if (entry.name === 'first-contentful-paint') paint.first = entry.startTime
  })
  observe('largest-contentful-paint', (entry: PerformanceEntry & { element?: Element | null }) => {
    paint.largest = entry.startTime
    paint.element = `<${entry.element?.localName}> ${entry.element?.textContent?.trim().slice(0, 40)}`
  })
  observe('layout-shift', (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => {
    if (!entry.hadRecentInput) paint.shift += entry.value
  })
}
