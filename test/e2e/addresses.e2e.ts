import type { Page } from '@playwright/test'
import { open, settled } from './support/page.ts'
import { expect, test } from './support/test.ts'
import { wordsOf } from './support/words.ts'

const say = wordsOf('ru')

/** The status with which the hosting answers, and what the product then says. */
async function arrive(page: Page, path: string): Promise<number | undefined> {
  const answer = await page.goto(path)
  await settled(page)
  return answer?.status()
}

for (const [typed, leads, status] of [
  ['/almaty/', '/almaty', 200],
  ['/almaty/registry/', '/almaty/registry', 200],
  ['/about/', '/about', 200],
  ['/ALMATY', '/almaty', 200],
  ['/Almaty/REGISTRY/?status=active', '/almaty/registry?status=active', 200],
] as const) {
  test(`${typed} leads to ${leads}`, async ({ visit }) => {
    const { page } = await visit()
    expect(await arrive(page, typed)).toBe(status)
    await expect(page).toHaveURL(new RegExp(`${leads.replaceAll('?', '\\?')}$`))
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(say('common_not_found_title'))
  })
}

for (const path of [
  '/nope',
  '/nope/registry',
  '/almaty/unknown',
  '/almaty/registry/a/b',
  '/almaty-medeu',
  '/__proto__',
  '/constructor/registry',
  '/about/more',
]) {
  test(`${path} is no page, for who reads it and for who asks for its status`, async ({ visit, complaints }) => {
    complaints.expect(/status of 404/)
    const { page } = await visit()
    expect(await arrive(page, path)).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: say('common_not_found_title') })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: say('common_to_home') })).toBeVisible()
  })
}

for (const [path, said] of [
  ['/almaty/proposals/nope', 'proposals_missing_title'],
  ['/almaty/registry/nope', 'registry_ngo_missing'],
  ['/almaty/forums/nope', 'errors_not_found'],
  ['/almaty/forums/almaty-air-dialogue/sessions/nope', 'errors_not_found'],
] as const) {
  test(`${path} says that there is no such thing, and offers no other try`, async ({ visit, complaints }) => {
    complaints.expect(/status of 404/)
    const { page } = await visit()
    expect(await arrive(page, path)).toBe(404)
    await expect(page.getByRole('main').getByText(say(said)).first()).toBeVisible()
    await expect(page.getByRole('button', { name: say('common_retry') })).toHaveCount(0)
  })
}

test('an organisation that cannot be fetched is not said to be none', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource/)
  const { page } = await visit()
  await page.route('**/data/ngos/*', (route) => route.abort())
  await arrive(page, '/almaty/registry?q=Жасыл қадам')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Жасыл қадам/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: say('common_error_title') })).toBeVisible()
  await expect(page.getByRole('button', { name: say('common_retry') })).toBeVisible()
})

for (const [path, own] of [
  ['/almaty/proposals/pavlodar-april-blind-concert', '/pavlodar/proposals/pavlodar-april-blind-concert'],
  ['/pavlodar/registry/almaty-jasyl-qadam', '/almaty/registry/almaty-jasyl-qadam'],
  ['/pavlodar/forums/almaty-air-dialogue', '/almaty/forums/almaty-air-dialogue'],
  ['/pavlodar/forums/almaty-air-dialogue/sessions/air', '/almaty/forums/almaty-air-dialogue/sessions/air'],
] as const) {
  test(`${path} is shown in its own place`, async ({ visit }) => {
    const { page } = await visit()
    await open(page, path)
    await expect(page).toHaveURL(new RegExp(`${own}$`))
    await expect(page.getByRole('banner')).toContainText(own.startsWith('/almaty') ? 'Алматы' : 'Павлодар')
  })
}
