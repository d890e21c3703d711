import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Waits until the page has its heading, nothing in it is a skeleton any more, and it answers to what is done. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('html[data-alive]')).toBeAttached()
  const main = page.locator('main')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(main.locator('.animate-pulse')).toHaveCount(0)
}

/** Opens an address and waits for its content. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

// @axe-core/playwright sees another installed copy of Playwright's types. The legacy mode leaves frames out, of which
// there are none; so, and without a list of what passed, it takes a third of the time.
const axeOn = (page: Page) =>
  new AxeBuilder({ page: page as never }).setLegacyMode().options({ resultTypes: ['violations'] })

/** Axe finds nothing in the page as it looks now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half-way through a transition a colour is neither the one nor the other.
  await page.evaluate(() => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    return Promise.allSettled(passing.map(({ finished }) => finished))
  })
  const { violations } = await axeOn(page).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual([])
}

/** Nothing makes the page wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(wide, `wider than the window at ${page.url()}`).toEqual([])
}

/** Walks the keyboard's order until a control has the focus. */
export async function tabTo(control: Locator, limit = 150): Promise<void> {
  await expect(control).toBeVisible()
  const { keyboard } = control.page()
  for (let step = 0; step < limit; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await keyboard.press('Tab')
  }
  throw new Error(`${control} was not reached by Tab within ${limit} steps`)
}

/** Walks a list below its field by the arrow; the focus stays in the field. */
export async function walkTo(option: Locator): Promise<void> {
  await expect(option).toBeVisible()
  for (let step = 0; step < 60 && (await option.getAttribute('aria-selected')) !== 'true'; step++)
    await option.page().keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
}

/** Presses a key of a work list until what it opens is there: for a second after an item changed its keys do nothing. */
export async function pressUntil(page: Page, key: string, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await page.keyboard.press(key)
    await expect(opened).toBeVisible({ timeout: 1_000 })
  }).toPass()
}
