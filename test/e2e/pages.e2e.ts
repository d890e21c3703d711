import { switchLanguage } from './support/language.ts'
import { expectAccessible, expectNoSidewaysScroll, open, settled } from './support/page.ts'
import { type Account, expect, test } from './support/test.ts'
import { untranslated } from './support/words.ts'

/** Every page, with who may open it; of those with an id, one that the demo data hold. */
const pages: { path: string; as?: Account }[] = [
  { path: '/' },
  { path: '/about' },
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
  { path: '/almaty/desk?tab=promises', as: 'official' },
  { path: '/almaty/desk?tab=assign', as: 'akimat' },
  { path: '/almaty/desk?tab=overdue', as: 'akimat' },
  { path: '/pavlodar/desk?tab=disputes', as: 'pavlodar' },
  { path: '/almaty/spoken', as: 'secretary' },
  { path: '/me', as: 'activist' },
  { path: '/notifications', as: 'activist' },
  { path: '/claim', as: 'ngo' },
  { path: '/account', as: 'ngo' },
  { path: '/admin', as: 'admin' },
]

for (const { path, as } of pages) {
  test(`${path}${as ? ` as ${as}` : ''}: accessible, fits a phone, speaks three languages`, async ({ visit }) => {
    const { page } = await visit({ ...(as && { as }) })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, path)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
    for (const language of ['ru', 'kk', 'en'] as const) {
      if (language !== 'ru') await switchLanguage(page, language)
      await settled(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expectNoSidewaysScroll(page)
      expect(untranslated(await page.locator('body').ariaSnapshot())).toEqual([])
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
