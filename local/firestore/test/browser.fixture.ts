import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page as Tab } from '@playwright/test'
import { build } from 'esbuild'

/** Starts Chromium: the one that `CHROMIUM_PATH` names, or the packaged one. */
export async function openBrowser(): Promise<Browser> {
  if (process.env.CHROMIUM_PATH) return chromium.launch({ executablePath: process.env.CHROMIUM_PATH })
  return chromium.launch({ executablePath: await alone(unpack), args: ['--no-sandbox'] })
}

async function unpack(): Promise<string> {
  // The packaged Chromium unpacks the libraries that it needs only where it believes to be in such a place.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** Two test files that unpack at the same time would each start what the other has half written. */
async function alone<T>(step: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'firestore-test-chromium.lock')
  const deadline = Date.now() + 30_000
  while (!tryToMake(lock) && Date.now() < deadline) await sleep(50)
  try {
    return await step()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function tryToMake(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** Serves an empty page with the bundled script, at an address of its own. */
export async function servePage(entryPoint: string): Promise<{ url: string; close(): void }> {
  const bundle = await build({
    entryPoints: [entryPoint],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const script = bundle.outputFiles[0]?.text
  const web = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' })
    response.end(
      isScript
        ? script
        : '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    )
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(web.address() as AddressInfo).port}/`, close: () => void web.close() }
}

/** Opens the page in a tab of its own; resolves when its script has run. Uncaught errors go into the list. */
export async function openTab(browser: Browser | BrowserContext, url: string, errors: string[]): Promise<Tab> {
  const tab = await browser.newPage()
  tab.on('pageerror', (error) => errors.push(error.message))
  await tab.goto(url)
  await tab.waitForFunction(() => 'page' in globalThis)
  return tab
}
