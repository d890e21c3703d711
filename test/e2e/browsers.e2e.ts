import type { Language } from '@kopir/domain/language'
import type { Page } from '@playwright/test'
import { namedBrowsers } from '../../vite/browsers.ts'
import { expectNoSidewaysScroll, open, settled } from './support/page.ts'
import { expect, test } from './support/test.ts'

test('a browser that lacks what the product is built on reads the page, and is told which ones have it', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await page.addInitScript(() => Reflect.deleteProperty(window, 'structuredClone'))
  await page.goto('/almaty/registry')
  await expect(page.getByText(say('common_old_browser', { browsers: namedBrowsers }))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('registry_title'))
  await page.goto('/sign-in')
  await expect(page.getByText(say('common_old_browser', { browsers: namedBrowsers }))).toBeVisible()
  await expect(page.getByRole('heading')).toHaveCount(0)
})

const programless: Record<string, (page: Page) => Promise<unknown>> = {
  'without JavaScript': async () => undefined,
  'in an older browser': (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'structuredClone')),
  'where the program is not fetched': (page) => page.route('**/assets/base-*.js', (route) => route.abort()),
}

test('who has no program searches, filters, orders and goes on, and finds no button that does nothing', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/, /was preloaded using link preload but not used/)
  for (const [how, prepare] of Object.entries(programless))
    await test.step(how, async () => {
      const { page, say } = await visit({ phone: true, scriptless: how === 'without JavaScript' })
      await prepare(page)
      await page.goto('/almaty/proposals')
      const main = page.getByRole('main')
      await expect(main.getByRole('button')).toHaveText([say('common_filters_apply')])
      await main.getByRole('searchbox').fill('а')
      await main.getByLabel(say('proposals_sort_label')).selectOption('due')
      await main.getByRole('button').click()
      await expect(page).toHaveURL(/q=%D0%B0.*sort=due/)
      await expect(main.getByLabel(say('proposals_sort_label'))).toHaveValue('due')
      await page
        .getByRole('banner')
        .getByRole('link', { name: say('common_menu') })
        .click()
      await expect(page.locator('#links')).toBeInViewport()
      await page.getByRole('link', { name: 'Қазақша', exact: true }).click()
      await expect(page).toHaveURL(/\/kk\/almaty\/proposals\?/)
      for (const path of ['/almaty', '/almaty/roadmap', '/almaty/dashboard', '/privacy']) {
        await page.goto(path)
        await expect(page.getByRole('banner').getByRole('link', { name: say('common_menu') })).toBeVisible()
        await expect(page.locator('button[type=button]:visible, textarea:visible')).toHaveCount(0)
        await expectNoSidewaysScroll(page)
      }
      if (how !== 'without JavaScript') return
      await page.goto('/me')
      await expect(page.locator('p:visible')).toHaveCount(3)
      await page.getByRole('link', { name: say('common_home'), exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
})

test('a browser of the end of 2022 is given what it lacks', async ({ visit }) => {
  const { page, say } = await visit()
  await page.addInitScript(() => {
    for (const name of ['toSorted', 'toReversed', 'toSpliced']) Reflect.deleteProperty(Array.prototype, name)
  })
  await open(page, '/almaty')
  await page.getByRole('button', { name: new RegExp(`^${say('common_territory')}`) }).click()
  await expect(page.getByRole('link', { name: 'Павлодар', exact: true })).toBeVisible()
})

/** Puts the page's texts into elements of the browser's own, as its translation does. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (texts.nextNode()) found.push(texts.currentNode as Text)
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('font, script, textarea, option')) continue
      const outer = document.createElement('font')
      outer.append(document.createElement('font'))
      outer.firstElementChild?.append(`[${text.data}]`)
      text.parentNode?.insertBefore(outer, text)
      text.remove()
    }
  })

const pages: { path: string; as?: 'activist' | 'moderator' | 'akimat' | 'admin' }[] = [
  { path: '/' },
  { path: '/almaty' },
  { path: '/almaty/registry' },
  { path: '/almaty/proposals' },
  { path: '/almaty/proposals/new' },
  { path: '/almaty/forums' },
  { path: '/almaty/forums/almaty-air-dialogue' },
  { path: '/almaty/forums/almaty-air-dialogue/sessions/air' },
  { path: '/almaty/roadmap' },
  { path: '/almaty/dashboard' },
  { path: '/sign-in' },
  { path: '/me', as: 'activist' },
  { path: '/notifications', as: 'activist' },
  { path: '/almaty/queue', as: 'moderator' },
  { path: '/almaty/desk', as: 'akimat' },
  { path: '/admin', as: 'admin' },
]

test('a page that the browser translates goes on as any other', async ({ visit }) => {
  test.slow()
  for (const as of [undefined, 'activist', 'moderator', 'akimat', 'admin'] as const) {
    const { page, say } = await visit(as ? { as } : {})
    for (const { path } of pages.filter((each) => each.as === as)) {
      await test.step(path, async () => {
        await open(page, path)
        const heading = await page.getByRole('heading', { level: 1 }).textContent()
        const choose = (language: Language) => page.getByRole('banner').locator(`button[lang=${language}]`).click()
        await translate(page)
        // Every text of the page changes, there and back, and then the page itself.
        await choose('kk')
        await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
        await translate(page)
        await choose('ru')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '')
        await translate(page)
        await page.getByRole('contentinfo').getByRole('link').first().click()
        await settled(page)
        await expect(page.getByText(say('common_error_title'))).toHaveCount(0)
      })
    }
  }
})
