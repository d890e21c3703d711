import type { Language } from '@kopir/domain/language'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumPath } from './chromium.ts'

/** A browser for programs that are no tests. */
export const openBrowser = async (args: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox', ...args] })

const locales: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }

export interface VisitorOptions {
  language?: Language
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** The demo account, by the local part of its address, to be signed in with. */
  account?: string | undefined
}

/** A page of somebody with nothing in their caches. Closing its context forgets them. */
export async function openVisitor(
  browser: Browser,
  appUrl: string,
  { language = 'ru', colorScheme = 'light', viewport = { width: 1440, height: 900 }, account }: VisitorOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: appUrl,
    locale: locales[language],
    timezoneId: 'Asia/Almaty',
    colorScheme,
    viewport,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (account) {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: `${account}@kopir.example` }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  return page
}

/** Waits until the page has its heading, nothing in it is a skeleton any more, and its letters are drawn. */
export async function untilSettled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await page.waitForFunction(() => !document.querySelector('main .animate-pulse'))
  await page.evaluate(() => document.fonts.ready)
}
