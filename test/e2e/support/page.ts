import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** Waits until the page has its heading and nothing in it is a skeleton any more. */
export async function settled(page: Page): Promise<void> {
  const main = page.locator('main')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(main.locator('.animate-pulse')).toHaveCount(0)
}

/** Opens an address and waits for its content. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await settled(page)
}

/** The rules of axe that look at colours: the slowest of them, and the only ones that the dark can change. */
const colourRules = ['color-contrast', 'link-in-text-block']

// @axe-core/playwright sees another installed copy of Playwright's types.
const axeOn = (page: Page) => new AxeBuilder({ page: page as never })

async function expectNoViolations(page: Page, axe: AxeBuilder): Promise<void> {
  // Half-way through a transition a colour is neither the one nor the other.
  await page.evaluate(() => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    return Promise.allSettled(passing.map(({ finished }) => finished))
  })
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual([])
}

/** All of axe in the present colours. */
export const expectAccessible = (page: Page) => expectNoViolations(page, axeOn(page))

/** All of axe but what looks at colours: for another layout in the same ones. */
export const expectAccessibleLayout = (page: Page) => expectNoViolations(page, axeOn(page).disableRules(colourRules))

/** The colours of the dark appearance; the page is light again afterwards. */
export async function expectReadableInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(page, axeOn(page).withRules(colourRules))
  await page.emulateMedia({ colorScheme: 'light' })
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
