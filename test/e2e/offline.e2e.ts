import type { Page } from '@playwright/test'
import { openLine } from './support/line.ts'
import { open } from './support/page.ts'
import { expect, test } from './support/test.ts'
import { lostConnection } from './support/watch.ts'
import type { Words } from './support/words.ts'

const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = ['kopir-pages', 'kopir-pack']
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => decodeURI(new URL(url).pathname))
  })

/** Stays on a page until it is kept with what it is made of. */
async function visitUntilKept(page: Page, path: string, origin = ''): Promise<void> {
  await open(page, origin + path)
  await page.mouse.wheel(0, 1)
  await expect.poll(() => keptPaths(page)).toContain(path)
  // The files that the page names come last.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const named = [...document.querySelectorAll('link[href^="/assets/"], script[src^="/assets/"]')]
        const kept = await Promise.all(
          named.map((each) => caches.match(each.getAttribute('href') ?? each.getAttribute('src') ?? '')),
        )
        return kept.every(Boolean)
      }),
    )
    .toBe(true)
}

/** The words of a kept page's age, whether the browser knows that there is no connection or only that nothing answers. */
const ageOf = (page: Page, say: Words) => {
  const words = ([key]: Parameters<Words>) =>
    say(key, { date: '§' })
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace('§', '.*')
  return page
    .getByRole('status')
    .filter({ hasText: new RegExp(`${words(['common_offline_kept'])}|${words(['common_kept_from'])}`) })
}

test('without a connection one reads what one has visited, and a meeting as a whole, with its age', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...lostConnection, /Failed to load resource/, /Failed to fetch dynamically imported module/)
  const { page, say } = await visit({ keeps: true })
  const line = await openLine(process.env.KOPIR_APP_URL ?? '')
  await visitUntilKept(page, '/almaty/forums/almaty-air-dialogue', line.url)
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  const session = '/almaty/forums/almaty-air-dialogue/sessions/air'
  await expect.poll(() => keptPaths(page)).toContain(session)
  line.cut()

  await test.step('the page, loaded anew', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible()
    await expect(ageOf(page, say)).toContainText(/\d{2}:\d{2}/)
  })

  await test.step('a session that was never opened', async () => {
    await page.locator(`main a[href="${session}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`${session}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  await test.step('what is not kept says so, and names what is', async () => {
    await page.goto(`${line.url}/almaty/proposals`)
    await expect(page.getByRole('alert').getByText(say('common_kept_title'))).toBeVisible()
    await page
      .getByRole('main')
      .getByRole('link', { name: title ?? '' })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible()
  })

  await test.step('with the connection it is as of now', async () => {
    line.mend()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(ageOf(page, say)).toBeHidden()
  })
  line.close()
})

test('a new version is offered and waits for its reader’s word', async ({ visit, complaints }) => {
  complaints.expect(...lostConnection)
  const { page, say } = await visit({ keeps: true })
  await visitUntilKept(page, '/almaty')
  // The same worker by another name is a new one to the browser.
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js?another'))
  const offer = page.getByRole('status').filter({ hasText: say('common_new_version') })
  await expect(offer).toBeVisible()
  const loaded = page.waitForEvent('load')
  await offer.getByRole('button', { name: say('common_new_version_take') }).click()
  await loaded
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL))
    .toMatch(/another$/)
  await expect(offer).toBeHidden()
})

test('who leaves the device leaves no list of what they read', async ({ visit }) => {
  const { page, say } = await visit({ as: 'activist', keeps: true })
  await visitUntilKept(page, '/almaty/forums/almaty-air-dialogue')
  await open(page, '/account')
  await page.getByRole('button', { name: say('account_sign_out') }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(await keptPaths(page)).not.toContain('/almaty/forums/almaty-air-dialogue')
})

test('a visitor takes what they read off a device that is not theirs', async ({ visit }) => {
  const { page, say } = await visit({ keeps: true, language: 'kk' })
  await visitUntilKept(page, '/privacy')
  await page.getByRole('button', { name: say('privacy_forget_action') }).click()
  await expect(page.getByText(say('privacy_forget_done'))).toBeVisible()
  expect(await keptPaths(page)).toEqual([])
})

test('a text shared from another application stands in the form of the place, and is not sent', async ({ visit }) => {
  const { page, say } = await visit()
  const text = 'Скамейки у поликлиники\nНужны две скамейки: люди ждут стоя.'
  await open(page, `/write?${new URLSearchParams({ text, url: 'https://example.kz/foto' })}`)
  await page.getByRole('main').getByRole('link', { name: 'Алматы', exact: true }).click()
  await expect(page).toHaveURL(/\/almaty\/proposals\/new\?draft=[^&]+$/)
  await expect(page.getByLabel(say('proposals_field_body'))).toHaveValue(`${text}\n\nhttps://example.kz/foto`)
})
