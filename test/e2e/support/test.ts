import type { Language } from '@kopir/domain/language'
import { paths } from '@kopir/domain/paths'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { admin } from '../../functions/support/admin.ts'
import { Complaints } from './watch.ts'
import { type Words, wordsOf } from './words.ts'

export { expect }

/** The demo accounts, by the local part of their address. */
export type Account = 'activist' | 'ngo' | 'moderator' | 'secretary' | 'official' | 'akimat' | 'pavlodar' | 'admin'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

interface VisitOptions {
  as?: Account
  language?: Language
  /** 390 px wide, with touch. */
  phone?: boolean
  /** How long acts can be taken back: not at all where the test is about something else. */
  waitSeconds?: number
  /** Without JavaScript. */
  scriptless?: boolean
  /** Keeps pages for the time without a connection, as browsers do. */
  keeps?: boolean
}

interface Visit {
  page: Page
  /** The interface's words in the visit's language. */
  say: Words
}

interface TestFixtures {
  /** Opens a browser of its own for a person. */
  visit(options?: VisitOptions): Promise<Visit>
  complaints: Complaints
}

interface WorkerFixtures {
  /** What a browser keeps once somebody has signed in: the sign-in page is walked once for each account. */
  keyring: Map<Account, StorageState>
}

const locales: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  keyring: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      await use(new Map())
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  complaints: async ({}, use) => {
    const complaints = new Complaints()
    await use(complaints)
    expect(complaints.unexpected(), 'console errors and warnings').toEqual([])
  },

  visit: async ({ browser, keyring, complaints }, use) => {
    const contexts: BrowserContext[] = []
    const open = async (options: BrowserContextOptions) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      complaints.watch(context)
      return context
    }
    await use(async (options = {}) => {
      const {
        as,
        language = 'ru',
        phone: onPhone = false,
        waitSeconds = 0,
        scriptless = false,
        keeps = false,
      } = options
      if (as && !keyring.has(as)) {
        const context = await open({})
        const page = await context.newPage()
        await signIn(page, as, wordsOf('ru'))
        keyring.set(as, await context.storageState({ indexedDB: true }))
        await context.close()
      }
      // Tests follow one another faster than a person may submit.
      if (as) await admin.doc(paths.person(`demo-${as}`)).update({ lastSubmittedAt: null })
      const kept = as && keyring.get(as)
      const context = await open({
        locale: locales[language],
        ...(kept && { storageState: withChoices(kept, { language, [`acts.demo-${as}`]: { waitSeconds } }) }),
        ...(onPhone && phone),
        javaScriptEnabled: !scriptless,
      })
      // What a worker answers no test could answer in its place.
      if (!keeps) await context.addInitScript(haveNoWorker)
      return { page: await context.newPage(), say: wordsOf(language) }
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

/** Runs in the page: a browser that has no service workers. */
const haveNoWorker = () =>
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, get: () => undefined })

/** Signs in by the demo account's button and waits for the page behind it. */
export async function signIn(page: Page, account: Account, say: Words): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  const choice = `kopir.acts.demo-${account}`
  await page.evaluate((key) => localStorage.setItem(key, '{"waitSeconds":0}'), choice)
  await page.getByRole('button', { name: `${account}@kopir.example` }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^${say('common_account')}`) })).toBeVisible()
}

/** Ends the sign-in as Auth does when an account's tokens are no longer good: nobody has chosen to leave. */
export async function endSignIn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('firebaseLocalStorageDb')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const clearing = request.result.transaction('firebaseLocalStorage', 'readwrite')
          clearing.objectStore('firebaseLocalStorage').clear()
          clearing.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
  )
}

/** The keyring remembers the choices of its own visit; this one has its own, by their key on the device. */
function withChoices({ cookies, origins }: StorageState, choices: Record<string, unknown>): StorageState {
  const chosen = Object.entries(choices).map(([key, value]) => ({ name: `kopir.${key}`, value: JSON.stringify(value) }))
  const kept = (origin: StorageState['origins'][number]) => ({
    ...origin,
    localStorage: [...origin.localStorage.filter(({ name }) => !chosen.some((own) => own.name === name)), ...chosen],
  })
  return { cookies, origins: origins.map(kept) }
}
