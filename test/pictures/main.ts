import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '@kopir/domain/language'
import type { Page } from '@playwright/test'
import { openDemoSuite } from '../support/demo-suite.ts'
import { openBrowser, openVisitor, untilSettled } from '../support/visitor.ts'

interface Picture {
  name: string
  path: string
  width: 1440 | 390
  scheme: 'light' | 'dark'
  language: Language
  account?: string
}

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const HEIGHTS = { 1440: 900, 390: 844 } as const

const pictures: Picture[] = [
  { name: 'home', path: '/almaty', width: 1440, scheme: 'light', language: 'ru' },
  { name: 'registry', path: '/almaty/registry', width: 1440, scheme: 'light', language: 'kk' },
  {
    name: 'proposal',
    path: '/almaty/proposals/almaty-care-leavers-flats',
    width: 1440,
    scheme: 'light',
    language: 'ru',
  },
  { name: 'dashboard', path: '/almaty/dashboard', width: 1440, scheme: 'light', language: 'en' },
  { name: 'home', path: '/almaty', width: 390, scheme: 'dark', language: 'ru' },
  { name: 'queue', path: '/almaty/queue', width: 390, scheme: 'dark', language: 'ru', account: 'moderator' },
  {
    name: 'session',
    path: '/almaty/forums/almaty-air-dialogue/sessions/air',
    width: 390,
    scheme: 'dark',
    language: 'kk',
  },
]

/** Takes the pictures of the README from a running suite with the demo data. */
export async function takePictures(): Promise<void> {
  const suite = await openDemoSuite()
  try {
    const browser = await openBrowser()
    try {
      for (const picture of pictures) {
        const { name, path, width, scheme, language, account } = picture
        const viewport = { width, height: HEIGHTS[width] }
        const page = await openVisitor(browser, suite.appUrl, { language, colorScheme: scheme, viewport, account })
        await page.goto(path)
        await untilSettled(page)
        const png = await photograph(page)
        const file = `${name}-${width}-${scheme}-${language}.png`
        writeFileSync(join(FOLDER, file), png)
        console.log(`docs/pictures/${file}  ${Math.round(png.length / 1024)} kB`)
        await page.context().close()
      }
    } finally {
      await browser.close()
    }
  } finally {
    await suite.stop()
  }
}

/** A picture of the page once nothing on it changes any more. */
async function photograph(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' })
  let before = await take()
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(500)
    const now = await take()
    if (now.equals(before)) return now
    before = now
  }
  throw new Error(`${page.url()} does not come to rest`)
}
