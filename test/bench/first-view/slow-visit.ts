import type { Page } from '@playwright/test'

/** A slow phone on a slow mobile network. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const cpuSlowdown = 4
export const conditions = '1.6 Mbit/s, 150 ms, CPU ×4'
export const phone = { viewport: { width: 390, height: 844 } }
/** How long the page must have been silent before its largest paint counts as the last. */
const silenceMs = 2_500

export interface Paint {
  first: number
  largest: number
  /** What was painted last as the largest. */
  element: string
  /** Sum of unexpected layout shifts. */
  shift: number
  /** What tasks took beyond 50 ms each. */
  blocked: number
}

/** What came over the network, in bytes as they travelled. */
export interface Transfer {
  html: number
  scripts: number
  all: number
  files: number
}

/** Makes the page a slow phone's, and everything that it paints known to `paintOf`. */
export async function slowDown(page: Page): Promise<Transfer> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  await page.addInitScript(observePaint)
  const transfer: Transfer = { html: 0, scripts: 0, all: 0, files: 0 }
  const types = new Map<string, string>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    if (bytes === 0) return
    transfer.all += bytes
    transfer.files++
    if (types.get(requestId) === 'Document') transfer.html += bytes
    if (types.get(requestId) === 'Script') transfer.scripts += bytes
  })
  return transfer
}

/** What the page that is open painted until it was silent. */
export async function paintOf(page: Page): Promise<Paint> {
  await page.waitForFunction(() => (window as unknown as { paint?: Paint }).paint?.first)
  return page.evaluate(async (silence) => {
    const { paint } = window as unknown as { paint: Paint & { at: number } }
    while (performance.now() - paint.at < silence) await new Promise((resolve) => setTimeout(resolve, 100))
    return paint
  }, silenceMs)
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
