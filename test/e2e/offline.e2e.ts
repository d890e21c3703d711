import type { Page } from '@playwright/test'
import type { WorkerMessage } from '../../src/shared/offline/kept-pages.ts'
import { type Line, openLine } from './support/line.ts'
import { open } from './support/page.ts'
import { type Account, expect, signIn, test } from './support/test.ts'
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

/** The addresses that the worker's own list of what is kept names. */
const listedPaths = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('serwist-expiration')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('cache-entries').objectStore('cache-entries').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result.map(({ url }: { url: string }) => new URL(url).pathname))
          }
        }
      }),
  )

/** Tells the worker what pages tell it. */
const tellWorker = (page: Page, ...messages: WorkerMessage[]) =>
  page.evaluate(async (all) => {
    const { active } = await navigator.serviceWorker.ready
    for (const message of all) active?.postMessage(message)
  }, messages)

/** What tells the worker to keep a page, as if somebody stayed on it. */
const keepOf = (page: Page, path: string): WorkerMessage => ({
  kind: 'keep',
  url: new URL(path, page.url()).href,
  assets: [],
})

/** Keeps a page, has that ended by a message, and waits for a whole meeting, which takes longer than that page. */
async function keepAndEnd(page: Page, path: string, end: WorkerMessage): Promise<void> {
  await tellWorker(page, keepOf(page, path), end, keepOf(page, '/almaty/forums/almaty-air-dialogue'))
  await expect.poll(() => keptPaths(page)).toContain('/almaty/forums/almaty-air-dialogue/sessions/air')
}

/** Waits until all that the page has loaded so far is kept. */
async function filesKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
        const files = loaded.filter((path) => path.startsWith('/assets/'))
        const kept = await Promise.all(files.map((path) => caches.match(path)))
        return files.filter((_, index) => !kept[index])
      }),
    )
    .toEqual([])
}

/** Signs in through a line, where somebody has an account but no page yet. */
async function signInThrough(line: Line, page: Page, account: Account, say: Words): Promise<void> {
  await page.goto(`${line.url}/sign-in`)
  await signIn(page, account, say)
}

/** Takes the connection away from a page and from its worker. */
async function loseConnection(line: Line, page: Page): Promise<void> {
  line.cut()
  await page.context().setOffline(true)
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
  // Of a page that is not kept either the code or the texts are missed first.
  const missed = [/Failed to fetch dynamically imported module/, /AppError: unavailable/]
  complaints.expect(...lostConnection, /Failed to load resource/, ...missed)
  const { page, say } = await visit({ keeps: true })
  const line = await openLine(process.env.KOPIR_APP_URL ?? '')
  await visitUntilKept(page, '/almaty/forums/almaty-air-dialogue', line.url)
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  const session = '/almaty/forums/almaty-air-dialogue/sessions/air'
  await expect.poll(() => keptPaths(page)).toContain(session)
  line.cut()

  await test.step('the page, come to again and loaded anew', async () => {
    // The browser's own cache would still have it, without its age.
    await page.goto('about:blank')
    await page.goto(`${line.url}/almaty/forums/almaty-air-dialogue`)
    await expect(ageOf(page, say)).toContainText(/\d{2}:\d{2}/)
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
  const other = await page.context().newPage()
  await open(other, '/about')
  await other.mouse.wheel(0, 1)
  // The same worker by another name is a new one to the browser.
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js?another'))

  const offerIn = (window: Page) => window.getByRole('status').filter({ hasText: say('common_new_version') })
  const take = async (window: Page) => {
    const loaded = window.waitForEvent('load', { timeout: 30_000 })
    await offerIn(window)
      .getByRole('button', { name: say('common_new_version_take') })
      .click({ timeout: 30_000 })
    await loaded
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(offerIn(window)).toBeHidden()
  }
  await expect(offerIn(page)).toBeVisible()
  await expect(offerIn(other)).toBeVisible()
  await take(page)
  await test.step('in a window whose neighbour took it as well', () => take(other))
})

test('what waits for the worker does not wait for what it is keeping', async ({ visit }) => {
  const { page } = await visit({ keeps: true })
  await visitUntilKept(page, '/privacy')
  await keepAndEnd(page, '/almaty/roadmap', { kind: 'stop' })
  expect(await keptPaths(page)).not.toContain('/almaty/roadmap')
})

test('without a connection a secretary goes on entering what is asked aloud', async ({ visit, complaints }) => {
  complaints.expect(...lostConnection, /Failed to load resource/, /Failed to fetch/)
  const { page, say } = await visit({ keeps: true })
  const line = await openLine(process.env.KOPIR_APP_URL ?? '')
  await signInThrough(line, page, 'secretary', say)
  await open(page, `${line.url}/almaty/spoken`)
  const body = page.getByLabel(say('proposals_field_body'))
  await body.fill('Когда починят лифт в доме 5?')
  await filesKept(page)
  await loseConnection(line, page)

  await page.goto(`${line.url}/almaty/spoken`)
  await expect(body).toHaveValue('Когда починят лифт в доме 5?')
  await body.fill('Когда починят лифт в доме 7?')
  await page.reload()
  await expect(body).toHaveValue('Когда починят лифт в доме 7?')
  line.close()
})

test('without a connection one goes on with one’s own texts', async ({ visit, complaints }) => {
  complaints.expect(...lostConnection, /Failed to load resource/, /Failed to fetch/)
  const { page, say } = await visit({ keeps: true })
  const line = await openLine(process.env.KOPIR_APP_URL ?? '')
  await signInThrough(line, page, 'activist', say)
  // From the next page on their documents stay here, once it is known that they are nobody's staff.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('kopir.copies-of'))).not.toBeNull()
  await open(page, `${line.url}/me`)
  const own = page.locator('main a[href*="/almaty/proposals/"]:not([href*="/new"])').first()
  const title = (await own.textContent()) ?? ''
  await filesKept(page)
  await open(page, `${line.url}/almaty/proposals/new`)
  const body = page.getByLabel(say('proposals_field_body'))
  await body.fill('Скамейки у поликлиники')
  await filesKept(page)
  await loseConnection(line, page)

  await page.reload()
  await expect(body).toHaveValue('Скамейки у поликлиники')
  await page.goto(`${line.url}/me`)
  await expect(page.getByRole('main').getByText(title).first()).toBeVisible()
  await expect(page.getByRole('main').getByText('Скамейки у поликлиники').first()).toBeVisible()
  line.close()
})

test('what is no longer there is not kept either', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource/)
  const { page } = await visit({ keeps: true })
  await visitUntilKept(page, '/almaty')
  const gone = '/almaty/proposals/taken-down'
  await page.evaluate(async (path) => {
    const page = await caches.match('/almaty')
    for (const name of ['kopir-pages', 'kopir-pack']) if (page) await (await caches.open(name)).put(path, page.clone())
  }, gone)
  expect(await keptPaths(page)).toContain(gone)
  await page.goto(gone)
  await expect.poll(() => keptPaths(page)).not.toContain(gone)
})

test('the number of what is unread stands on the icon until its person leaves', async ({ visit }) => {
  const { page, say } = await visit({ as: 'official' })
  const shown: number[] = []
  await page.exposeFunction('showBadge', (count: number) => shown.push(count))
  await page.addInitScript(() => {
    const { showBadge } = window as unknown as { showBadge: (count: number) => Promise<void> }
    Object.assign(navigator, { setAppBadge: showBadge, clearAppBadge: () => showBadge(0) })
  })
  await open(page, '/account')
  await expect.poll(() => shown.at(-1)).toBeGreaterThan(0)
  const name = say('notifications_bell_new', { count: String(shown.at(-1)) })
  await expect(page.getByRole('button', { name })).toBeVisible()
  expect(shown).not.toContain(0)
  await page.getByRole('button', { name: say('account_sign_out') }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(shown.at(-1)).toBe(0)
})

test('who leaves the device leaves no list of what they read', async ({ visit }) => {
  const { page, say } = await visit({ as: 'activist', keeps: true })
  await visitUntilKept(page, '/almaty/forums/almaty-air-dialogue')
  await open(page, '/account')
  await page.getByRole('button', { name: say('account_sign_out') }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(await keptPaths(page)).not.toContain('/almaty/forums/almaty-air-dialogue')
  await expect.poll(() => listedPaths(page)).not.toContain('/almaty/forums/almaty-air-dialogue')
})

test('a visitor takes what they read off a device that is not theirs', async ({ visit }) => {
  const { page, say } = await visit({ keeps: true, language: 'kk' })
  await visitUntilKept(page, '/privacy')
  await page.getByRole('button', { name: say('privacy_forget_action') }).click()
  await expect(page.getByText(say('privacy_forget_done'))).toBeVisible()
  expect(await keptPaths(page)).toEqual([])
  await expect.poll(() => listedPaths(page)).toEqual([])

  await test.step('what is just being kept as well', async () => {
    await keepAndEnd(page, '/almaty/roadmap', { kind: 'forget' })
    expect(await keptPaths(page)).not.toContain('/almaty/roadmap')
  })
})

test('a text shared from another application stands in the form of the place, and is not sent', async ({ visit }) => {
  const { page, say } = await visit()
  const share = (shared: Record<string, string>) => open(page, `/write?${new URLSearchParams(shared)}`)
  const title = page.getByLabel(say('proposals_field_title'))
  const body = page.getByLabel(say('proposals_field_body'))
  const text = 'Нужны две скамейки:\nлюди ждут стоя.'
  await share({ title: 'Скамейки у поликлиники', text, url: 'https://example.kz/foto' })
  await page.getByRole('main').getByRole('link', { name: 'Алматы', exact: true }).click()
  await expect(page).toHaveURL(/\/almaty\/proposals\/new\?draft=[^&]+$/)
  await expect(title).toHaveValue('Скамейки у поликлиники')
  await expect(body).toHaveValue(`${text}\n\nhttps://example.kz/foto`)

  await test.step('beside one that was begun, which stays', async () => {
    await body.fill('Начатое')
    const begun = page.url()
    await share({ text: 'Другое\nи ещё' })
    await expect(page).toHaveURL(/\/almaty\/proposals\/new\?draft=[^&]+$/)
    await expect(body).toHaveValue('Другое\nи ещё')
    await page.goto(`${begun}&${new URLSearchParams({ title: 'Чужое', text: 'чужой текст' })}`)
    await expect(title).toHaveValue('Скамейки у поликлиники')
    await expect(body).toHaveValue('Начатое')
  })
})
