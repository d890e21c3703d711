import type { Page } from '@playwright/test'
import { slowDown } from './slow-visit.ts'

/** After so long without a request, what was fetched ahead is there. */
const quietMs = 600

/** From a list to one of its items. */
export interface Way {
  from: string
  to: string
  /** What the item says. */
  texts: string[]
}

/** From the press on a link that a pointer rests on, everything fetched ahead, to the paint of the item's text; in milliseconds. */
export async function timeOfWay(page: Page, { from, to, texts }: Way): Promise<number> {
  await slowDown(page)
  let asked = Date.now()
  page.on('request', () => {
    asked = Date.now()
  })
  const untilQuiet = async () => {
    while (Date.now() - asked < quietMs) await page.waitForTimeout(100)
  }
  await page.addInitScript(watchForText)
  await page.goto(from)
  await page.waitForLoadState('load')
  await untilQuiet()
  const link = page.locator(`main a[href$="${new URL(to, page.url()).pathname}"]`).first()
  await link.hover()
  asked = Date.now()
  await untilQuiet()
  await page.evaluate(
    armStopwatch,
    texts.toSorted((a, b) => b.length - a.length),
  )
  await link.click()
  const shown = await page.waitForFunction(() => (window as unknown as { shownAfter?: number }).shownAfter)
  return (await shown.jsonValue()) as number
}

/** Runs in the page of the list: keeps which text is looked for, the longest that the list itself does not show. */
function armStopwatch(texts: string[]) {
  const shown = document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? ''
  const text = texts.find((one) => !shown.includes(one))
  if (text === undefined) throw new Error('The item says nothing that its list does not')
  const keepPress = () => {
    const at = performance.timeOrigin + performance.now()
    sessionStorage.setItem('pressed', JSON.stringify({ at, text }))
  }
  addEventListener('click', keepPress, { capture: true, once: true })
}

/** Runs in every document before its own scripts. */
function watchForText() {
  const look = () => {
    const pressed = JSON.parse(sessionStorage.getItem('pressed') ?? 'null') as { at: number; text: string } | null
    if (!pressed || !document.querySelector('main')?.textContent.replace(/\s+/g, ' ').includes(pressed.text))
      return void requestAnimationFrame(look)
    // This runs just before the frame is painted; a message arrives just after.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () =>
      Object.assign(window, { shownAfter: performance.timeOrigin + performance.now() - pressed.at })
    port2.postMessage(null)
  }
  requestAnimationFrame(look)
}
