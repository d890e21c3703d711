import type { CDPSession, Page } from '@playwright/test'
import { untilSettled } from '../support/visitor.ts'
import { type Figure, percentile } from './figure.ts'
import type { Stage } from './stage.ts'

/** Search words, typed letter by letter. */
const words = ['экология', 'жастар', 'балалар', 'қоғамдық', 'мектеп', 'защита', 'спорт', 'әйелдер', 'ветеран', 'фонд']
/** Between the letters of a fast typist. */
const pauseMs = 120
const budgetMs = 50

declare global {
  interface Window {
    /** From the last key to the paint of the frame that shows its result. */
    shownAfter: Promise<number>
    awaitShown(expected: string): void
  }
}

/** From the key to the frame that shows its result, on the registry of Almaty. */
export function keystroke(stage: Stage): Promise<Figure[]> {
  return stage.visit({}, async (page) => {
    await page.goto('/almaty/registry')
    await untilSettled(page)
    const rows = Number((await shownOn(page)).replace(/\D/g, ''))
    await page.locator('main input[type="search"]').focus()
    const keyboard = await page.context().newCDPSession(page)
    const expected = await walk(page, keyboard)
    await page.evaluate(installStopwatch)
    const times = await measure(page, keyboard, expected)
    return [
      figureOf('median', percentile(times, 0.5), `${times.length} keystrokes, ${rows} rows`),
      figureOf('95th percentile', percentile(times, 0.95), `slowest ${Math.max(...times).toFixed(0)} ms`),
    ]
  })
}

const figureOf = (name: string, value: number, note: string): Figure => ({
  what: `registry, keystroke to painted result, ${name}`,
  value,
  unit: 'ms',
  note,
  against: [{ name: 'budget', value: budgetMs }],
})

/** How many rows the page says it shows. */
const shownOn = async (page: Page) => (await page.locator('main [role="status"] strong').first().textContent()) ?? ''

const prefixesOf = (word: string) => [...word].map((_, index) => word.slice(0, index + 1))

/** A key of a layout that Playwright's keyboard does not have. */
async function press(keyboard: CDPSession, letter: string) {
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
}

async function clear(page: Page) {
  await page.locator('main input[type="search"]').fill('')
  await page.waitForTimeout(pauseMs * 4)
}

/** Tells what each keystroke has to show; it also warms the page up, as a person's first words do. */
async function walk(page: Page, keyboard: CDPSession): Promise<Map<string, string>> {
  const expected = new Map<string, string>()
  for (const word of words) {
    for (const prefix of prefixesOf(word)) {
      await press(keyboard, prefix.at(-1) as string)
      await page.waitForTimeout(pauseMs * 4)
      expected.set(prefix, await shownOn(page))
    }
    await clear(page)
  }
  return expected
}

async function measure(page: Page, keyboard: CDPSession, expected: Map<string, string>): Promise<number[]> {
  const times: number[] = []
  for (const word of words) {
    let shown = await shownOn(page)
    for (const prefix of prefixesOf(word)) {
      const next = expected.get(prefix) as string
      // A letter that changes nothing has no frame of its own to wait for.
      const isSeen = next !== shown
      if (isSeen) await page.evaluate((text) => window.awaitShown(text), next)
      await press(keyboard, prefix.at(-1) as string)
      if (isSeen) times.push(await page.evaluate(() => window.shownAfter))
      await page.waitForTimeout(pauseMs)
      shown = next
    }
    await clear(page)
  }
  return times
}

/** Runs in the page. */
function installStopwatch() {
  const deadline = 10_000
  let pressed = 0
  addEventListener('keydown', (event) => {
    pressed = event.timeStamp
  })
  window.awaitShown = (expected) => {
    pressed = 0
    const armed = performance.now()
    window.shownAfter = new Promise((resolve, reject) => {
      const look = () => {
        const shown = document.querySelector('main [role="status"] strong')?.textContent
        if (pressed && shown === expected) {
          // This runs just before the frame is painted; a message arrives just after.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - pressed)
          port2.postMessage(null)
        } else if (performance.now() - armed > deadline) reject(new Error(`${expected} is not shown, but ${shown}`))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  }
}
