import type { Page } from '@playwright/test'
import { type Figure, percentile } from './figure.ts'
import type { Stage } from './stage.ts'

const runs = 5
/** A slow phone on a slow mobile network. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const cpuSlowdown = 4
/** How long the page must have been silent before its largest paint counts as the last. */
const silenceMs = 2_500

interface Paint {
  first: number
  largest: number
  /** What was painted last as the largest. */
  element: string
  /** Sum of unexpected layout shifts. */
  shift: number
  /** What tasks took beyond 50 ms each. */
  blocked: number
}

interface View extends Paint {
  /** Everything that was fetched, as it travelled. */
  bytes: number
}

/** A first page of a visit, and the seconds that its largest paint may take. */
const pages: { name: string; path: string; aim: number }[] = [
  { name: 'home', path: '/almaty', aim: 0.5 },
  { name: 'ngo', path: '/almaty/registry/almaty-jasyl-qadam', aim: 0.5 },
  { name: 'proposal', path: '/almaty/proposals/almaty-budget-by-district', aim: 0.5 },
  { name: 'forum', path: '/almaty/forums/almaty-air-dialogue', aim: 0.5 },
  { name: 'session', path: '/almaty/forums/almaty-air-dialogue/sessions/air', aim: 0.5 },
  { name: 'registry', path: '/almaty/registry', aim: 0.6 },
  { name: 'proposals', path: '/almaty/proposals', aim: 0.6 },
  { name: 'dashboard', path: '/almaty/dashboard', aim: 0.8 },
  { name: 'roadmap', path: '/almaty/roadmap', aim: 0.8 },
]

/**
 * What somebody who was never there before waits for, beside the same page as the browser builds it: its document is
 * answered by the page without content then, and the program fetches everything.
 */
export async function firstView(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path, aim } of pages) {
    const measure = async (isRendered: boolean) => {
      const views: View[] = []
      for (let run = 0; run < runs; run++)
        views.push(
          await stage.visit({ viewport: { width: 390, height: 844 } }, (page) => viewOf(page, path, isRendered)),
        )
      return views
    }
    const rendered = await measure(true)
    const built = await measure(false)
    const median = (views: View[], of: (view: View) => number) => percentile(views.map(of), 0.5)
    const seconds = (of: (view: View) => number) => (view: View) => of(view) / 1_000
    const beside = (of: (view: View) => number) => ({ name: 'as the browser builds it', value: median(built, of) })
    const figure = (what: string, unit: string, of: (view: View) => number, budget: number, note?: string): Figure => ({
      what: `${name}, ${what}`,
      unit,
      value: median(rendered, of),
      against: [{ name: 'aim', value: budget }, beside(of)],
      ...(note && { note }),
    })
    const largest = seconds((view) => view.largest)
    const conditions = 'LCP at 1.6 Mbit/s, 150 ms, CPU ×4, nothing kept'
    const note = `median of ${runs}; painted: ${rendered[0]?.element}`
    figures.push(
      figure(conditions, 's', largest, aim, note),
      figure(
        'first paint of a text',
        's',
        seconds((view) => view.first),
        aim,
      ),
      figure('layout shift', 'CLS', (view) => view.shift, 0.02),
      figure('blocked by long tasks', 'ms', (view) => view.blocked, 100),
      figure('bytes of the first view', 'kB', (view) => view.bytes / 1_024, 120),
    )
  }
  return figures
}

async function viewOf(page: Page, path: string, isRendered: boolean): Promise<View> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.clearBrowserCache')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  if (!isRendered)
    await page.route(`**${path}`, async (route) => {
      await route.fulfill({ response: await route.fetch({ url: new URL('/shell.html', route.request().url()).href }) })
    })
  await page.addInitScript(observePaint)
  await page.goto(path)
  await page.locator('main h1').waitFor()
  const paint = await page.evaluate(async (silence) => {
    const { paint } = window as unknown as { paint: Paint & { at: number } }
    while (performance.now() - paint.at < silence) await new Promise((resolve) => setTimeout(resolve, 100))
    return paint
  }, silenceMs)
  return { ...paint, bytes }
}

/** Runs in the page before its own scripts. */
function observePaint() {
  const paint = { first: 0, largest: 0, element: '', shift: 0, blocked: 0, at: performance.now() }
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
  observe('longtask', (entry: PerformanceEntry) => {
    paint.blocked += Math.max(0, entry.duration - 50)
  })
}
