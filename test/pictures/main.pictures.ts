import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@kopir/domain/language'
import type { Page } from '@playwright/test'
import { open } from '../e2e/support/page.ts'
import { type Account, test } from '../e2e/support/test.ts'

interface Picture {
  page: string
  path: string
  language: Language
  as?: Account
  phone?: boolean
  dark?: boolean
  /** Shown from this heading on. */
  from?: string
}

const pictures: Picture[] = [
  { page: 'home', path: '/almaty', language: 'ru' },
  { page: 'home', path: '/pavlodar', language: 'kk', phone: true },
  { page: 'registry', path: '/almaty/registry?direction=environment&status=active', language: 'kk' },
  { page: 'registry', path: '/almaty/registry?q=jas', language: 'en', phone: true, dark: true },
  { page: 'ngo', path: '/almaty/registry/almaty-jasyl-qadam', language: 'en' },
  { page: 'proposal', path: '/pavlodar/proposals/pavlodar-april-blind-concert', language: 'ru' },
  { page: 'proposal', path: '/pavlodar/proposals/pavlodar-summer-labour', language: 'kk', phone: true },
  { page: 'new-proposal', path: '/almaty/proposals/new', language: 'kk', phone: true, dark: true },
  { page: 'queue', path: '/almaty/queue', language: 'ru', as: 'moderator' },
  { page: 'desk', path: '/almaty/desk?tab=answer', language: 'ru', as: 'official' },
  { page: 'dashboard', path: '/almaty/dashboard', language: 'en', as: 'akimat' },
  { page: 'dashboard', path: '/almaty/dashboard', language: 'kk', dark: true, from: 'dashboard_ngos_title' },
  { page: 'session', path: '/almaty/forums/almaty-air-dialogue/sessions/air', language: 'ru', as: 'ngo' },
  { page: 'roadmap', path: '/almaty/roadmap', language: 'kk' },
  { page: 'roadmap', path: '/almaty/roadmap', language: 'ru', phone: true },
]

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url))

/** As WebP, which Playwright does not write by itself: a third of the size. */
async function save(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  writeFileSync(`${folder}/${name}.webp`, Buffer.from(data, 'base64'))
}

for (const { page: shown, path, language, as, phone = false, dark = false, from } of pictures) {
  const name = `${shown}-${phone ? 390 : 1440}-${dark ? 'dark' : 'light'}-${language}`
  test(name, async ({ visit }) => {
    mkdirSync(folder, { recursive: true })
    const { page, say } = await visit({ language, phone, ...(as && { as }) })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await open(page, path)
    await standStill(page)
    if (from) await page.getByRole('heading', { name: say(from), exact: true }).evaluate(scrollBelowBar)
    await save(page, name)
  })
}

/** Fonts, the bell and whatever else comes after the content are there, and nothing moves any more. */
async function standStill(page: Page): Promise<void> {
  const look = async () => {
    await page.evaluate(() => document.fonts.ready)
    return page.locator('body').innerHTML()
  }
  let before = ''
  for (let now = await look(); now !== before; now = await look()) {
    before = now
    await page.waitForTimeout(700)
  }
}

function scrollBelowBar(element: Element): void {
  const bar = 80
  window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - bar)
}
