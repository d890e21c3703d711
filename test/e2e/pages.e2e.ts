import { switchLanguage } from './support/language.ts'
import { expectAccessible, expectNoSidewaysScroll, expectReadableInTheDark, open, settled } from './support/page.ts'
import { type Account, expect, test } from './support/test.ts'
import { languages, untranslated } from './support/words.ts'

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
  { path: '/account', as: 'ngo' },
]

for (const { path, as } of pages) {
  test(`${path}${as ? ` as ${as}` : ''}: accessible, fits a phone, speaks three languages`, async ({ visit }) => {
    const { page } = await visit({ ...(as && { as }) })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, path)
    await expectAccessible(page)
    await expectReadableInTheDark(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    for (const language of languages) {
      await switchLanguage(page, language)
      await settled(page)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expectNoSidewaysScroll(page)
      expect(untranslated(await page.evaluate(() => document.body.innerText))).toEqual([])
    }
  })
}
