import { expectAccessible, expectAccessibleLayout, expectNoSidewaysScroll, expectReadableInTheDark, open, settled } from './support/page.ts'
import { switchLanguage } from './support/language.ts'
import { test } from './support/test.ts'
test('prof', async ({ visit }) => {
  const t = async (n: string, f: () => Promise<unknown>) => { const a = Date.now(); await f(); console.log(n, Date.now() - a) }
  for (const path of ['/almaty', '/almaty/proposals', '/pavlodar/dashboard', '/almaty/registry']) {
    let page: any
    await t('visit', async () => { page = (await visit()).page; await page.emulateMedia({ reducedMotion: 'reduce' }) })
    await t('open ' + path, () => open(page, path))
    await t('axe', () => expectAccessible(page))
    await t('dark', () => expectReadableInTheDark(page))
    await page.setViewportSize({ width: 390, height: 844 })
    await t('layout', () => expectAccessibleLayout(page))
    for (const l of ['kk', 'en'] as const) await t(l, async () => { await switchLanguage(page, l); await settled(page) })
    await t('scroll', () => expectNoSidewaysScroll(page))
    await t('aria', () => page.locator('body').ariaSnapshot())
  }
})
