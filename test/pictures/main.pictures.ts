import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@kopir/domain/language'
import type { Page } from '@playwright/test'
import { open } from '../e2e/support/page.ts'
import { type Account, test } from '../e2e/support/test.ts'

interface Picture {
  name: string
  path: string
  language: Language
  as?: Account
  phone?: boolean
  dark?: boolean
  /** Shown from this heading on. */
  from?: string
}

const pictures: Picture[] = [
  { name: 'home', path: '/almaty', language: 'ru' },
  { name: 'home-phone', path: '/pavlodar', language: 'kk', phone: true },
  { name: 'registry', path: '/almaty/registry?direction=environment&status=active', language: 'kk' },
  { name: 'registry-phone-dark', path: '/almaty/registry?q=jas', language: 'en', phone: true, dark: true },
  { name: 'ngo', path: '/almaty/registry/almaty-jasyl-qadam', language: 'en' },
  { name: 'proposal', path: '/pavlodar/proposals/pavlodar-april-blind-concert', language: 'ru' },
  { name: 'proposal-phone', path: '/pavlodar/proposals/pavlodar-summer-labour', language: 'kk', phone: true },
  { name: 'new-proposal-phone-dark', path: '/almaty/proposals/new', language: 'kk', phone: true, dark: true },
  { name: 'queue', path: '/almaty/queue', language: 'ru', as: 'moderator' },
  { name: 'desk', path: '/almaty/desk?tab=answer', language: 'ru', as: 'official' },
  { name: 'dashboard', path: '/almaty/dashboard', language: 'ru', as: 'akimat' },
  { name: 'dashboard-dark', path: '/almaty/dashboard', language: 'en', dark: true, from: 'dashboard_ngos_title' },
  { name: 'discussion', path: '/almaty/forums/almaty-air-dialogue/sessions/air', language: 'ru', as: 'ngo' },
  { name: 'roadmap', path: '/almaty/roadmap', language: 'kk' },
  { name: 'roadmap-phone', path: '/almaty/roadmap', language: 'ru', phone: true },
]

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url))

/** As WebP, which Playwright does not write by itself: a third of the size. */
async function save(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  writeFileSync(`${folder}/${name}.webp`, Buffer.from(data, 'base64'))
}

for (const { name, path, language, as, phone, dark, from } of pictures) {
  test(name, async ({ visit }) => {
    mkdirSync(folder, { recursive: true })
    const { page, say } = await visit({ language, ...(as && { as }), ...(phone && { phone }) })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    await open(page, path)
    await page.evaluate(() => document.fonts.ready)
    if (from)
      await page.getByRole('heading', { name: say(from), exact: true }).evaluate((heading) => {
        window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 80)
      })
    await save(page, name)
  })
}
