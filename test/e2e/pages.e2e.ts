import { switchLanguage } from './support/language.ts'
import { writeLongWords } from './support/long-words.ts'
import { expectAccessible, expectNoSidewaysScroll, open, settled } from './support/page.ts'
import { type Account, expect, test } from './support/test.ts'
import { languages, untranslated } from './support/words.ts'

/** Every page, with who may open it; of those with an id, one that the demo data hold. */
const pages: { path: string; as?: Account }[] = [
  { path: '/' },
  { path: '/about' },
  { path: '/rules' },
  { path: '/privacy' },
  { path: '/sign-in' },
  { path: '/sign-up' },
  { path: '/no/such/page' },
  { path: '/almaty' },
  { path: '/shymkent' },
  { path: '/almaty/registry' },
  { path: '/almaty/registry/almaty-jasyl-qadam' },
  { path: '/almaty/proposals' },
  { path: '/almaty/proposals/new' },
  { path: '/pavlodar/proposals/pavlodar-april-blind-concert' },
  { path: '/almaty/forums' },
  { path: '/almaty/forums/almaty-air-dialogue' },
  { path: '/almaty/forums/almaty-air-dialogue/sessions/air', as: 'moderator' },
  { path: '/almaty/roadmap' },
  { path: '/almaty/dashboard', as: 'akimat' },
  { path: '/almaty/queue', as: 'moderator' },
  { path: '/almaty/desk?tab=answer', as: 'official' },
  { path: '/almaty/desk?tab=commitments', as: 'official' },
  { path: '/almaty/desk?tab=assign', as: 'akimat' },
  { path: '/almaty/desk?tab=overdue', as: 'akimat' },
  { path: '/pavlodar/desk?tab=disputes', as: 'pavlodar' },
  { path: '/almaty/spoken', as: 'secretary' },
  { path: '/me', as: 'activist' },
  { path: '/notifications', as: 'activist' },
  { path: '/claim', as: 'ngo' },
  { path: '/account', as: 'ngo' },
  { path: '/admin', as: 'admin' },
  { path: '/admin/register?territory=almaty', as: 'admin' },
]

for (const { path, as } of pages) {
  test(`${path}${as ? ` as ${as}` : ''}: accessible, fits a phone, speaks three languages`, async ({
    visit,
    complaints,
  }) => {
    if (path === '/no/such/page') complaints.expect(/status of 404/)
    const { page } = await visit({ ...(as && { as }) })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, path)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
    for (const language of ['ru' as const, ...languages.filter((other) => other !== 'ru')]) {
      if (language !== 'ru') await switchLanguage(page, language)
      await settled(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expectNoSidewaysScroll(page)
      expect(untranslated(await page.locator('body').ariaSnapshot())).toEqual([])
    }
  })

  test(`${path}${as ? ` as ${as}` : ''}: is not widened by a word, and says on every sheet that its data are invented`, async ({
    visit,
    complaints,
  }) => {
    if (path === '/no/such/page') complaints.expect(/status of 404/)
    const { page, say } = await visit({ ...(as && { as }) })
    await open(page, path)
    const note = page.getByText(say('common_demo_note'), { exact: true })
    await expect(note).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(note).toBeVisible()
    await expect(note.locator('..')).toHaveCSS('position', 'fixed')
    await page.emulateMedia({ media: 'screen' })
    await writeLongWords(page)
    for (const width of [1440, 1100, 390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      await expectNoSidewaysScroll(page)
    }
    // Text at 200 %.
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    await expect(page.locator('html')).toHaveCSS('font-size', '32px')
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSidewaysScroll(page)
    }
  })
}

test('the wide layout is readable in the dark', async ({ visit }) => {
  const { page } = await visit({ as: 'akimat' })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  for (const path of ['/almaty', '/almaty/dashboard', '/almaty/desk?tab=assign']) {
    await open(page, path)
    await expectAccessible(page)
  }
})
