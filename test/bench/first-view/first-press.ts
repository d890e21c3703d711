import type { Page } from '@playwright/test'
import { slowDown } from './slow-visit.ts'

/**
 * From the first paint to the answer to a press at that very moment, in milliseconds: the menu of languages opens, which
 * only the program does.
 */
export async function answeredPress(page: Page, path: string): Promise<number> {
  await slowDown(page)
  await page.addInitScript(pressAtFirstPaint)
  await page.goto(path)
  return page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered)
}

/** Runs in the page before its own scripts. */
function pressAtFirstPaint() {
  const press = (painted: number, resolve: (ms: number) => void) => {
    const isShown = ({ offsetParent }: HTMLElement) => offsetParent !== null
    const control = [...document.querySelectorAll<HTMLElement>('header button[aria-expanded="false"]')].find(isShown)
    // Its place may not have come yet with the first part of the page.
    if (!control) return void requestAnimationFrame(() => press(painted, resolve))
    new MutationObserver(() => resolve(performance.now() - painted)).observe(control, {
      attributeFilter: ['aria-expanded'],
    })
    control.click()
  }
  const answered = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const painted = list.getEntriesByName('first-contentful-paint')[0]?.startTime
      if (painted !== undefined) press(painted, resolve)
    }).observe({ type: 'paint', buffered: true })
  })
  Object.assign(window, { answered })
}
