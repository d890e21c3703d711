import type { Locator } from '@playwright/test'
import { expectNoSidewaysScroll, open } from './support/page.ts'
import { expect, test } from './support/test.ts'
import { languages, wordsOf } from './support/words.ts'

const box = async (locator: Locator) => {
  const found = await locator.boundingBox()
  if (!found) throw new Error('It is not to be seen')
  return found
}

for (const width of [1280, 1440, 1920]) {
  test(`header, rail and content share their edges at ${width} px`, async ({ visit }) => {
    const { page, say } = await visit({ as: 'moderator' })
    await page.setViewportSize({ width, height: 900 })
    await open(page, '/almaty/queue')
    const mark = await box(page.getByRole('banner').getByRole('link').first())
    const rail = page
      .getByRole('navigation', { name: say('common_staff_sections') })
      .getByRole('link')
      .first()
    const text = await rail.evaluate((link) => {
      const range = document.createRange()
      range.selectNodeContents(link)
      return range.getBoundingClientRect().left
    })
    expect(Math.abs(text - mark.x)).toBeLessThanOrEqual(1)
    const header = await box(page.getByRole('banner').locator('> div'))
    const main = await box(page.locator('main'))
    expect(Math.abs(header.x + header.width - (main.x + main.width))).toBeLessThanOrEqual(1)
  })
}

test('the rail tells how many texts wait in the queue', async ({ visit }) => {
  const { page, say } = await visit({ as: 'moderator' })
  await open(page, '/almaty/queue')
  const listed = page.getByRole('navigation', { name: say('moderation_list') }).getByRole('listitem')
  const rail = page
    .getByRole('navigation', { name: say('common_staff_sections') })
    .getByRole('link')
    .first()
  await expect(rail).toHaveText(`${say('common_queue')}${await listed.count()}`)
})

test('search, filters and the first organisation are in sight on a small laptop', async ({ visit }) => {
  const { page, say } = await visit()
  await page.setViewportSize({ width: 1366, height: 625 })
  await open(page, '/almaty/registry')
  await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('checkbox', { name: say('registry_youth') })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link').first()).toBeInViewport({ ratio: 1 })
})

test('a phone’s bar leads home, to the search, to writing and to every section, in words that are not broken', async ({
  visit,
}) => {
  for (const language of languages) {
    const { page, say } = await visit({ language, phone: true })
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, '/almaty/forums')
    const bar = page.getByRole('navigation', { name: say('common_sections') })
    const items = bar.getByRole('listitem')
    const { width } = await box(bar)
    for (const item of await items.all()) expect((await box(item)).width).toBeLessThanOrEqual(width / 5 + 1)
    const broken = await items.evaluateAll((all) => all.filter((item) => item.scrollWidth > item.clientWidth).length)
    expect(broken).toBe(0)
    await bar.getByRole('button', { name: say('common_bar_more') }).click()
    await expect(bar.getByRole('link', { name: say('common_dashboard') })).toBeInViewport({ ratio: 1 })
    await bar.getByRole('link', { name: say('common_bar_write') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('proposals_new_proposal') })).toBeVisible()
  }
})

test('a live discussion can be read and written at four times the size, and text at twice', async ({ visit }) => {
  const { page, say } = await visit({ as: 'ngo' })
  const path = '/almaty/forums/almaty-air-dialogue/sessions/air'
  // 1280 × 800 at 400 %.
  await page.setViewportSize({ width: 320, height: 200 })
  await open(page, path)
  await expectNoSidewaysScroll(page)
  const field = page.getByRole('textbox').last()
  await field.focus()
  await expect(field).toBeInViewport()
  await page.setViewportSize({ width: 1280, height: 800 })
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  await expectNoSidewaysScroll(page)
  await expect(page.getByRole('heading', { name: say('forums_discussion'), exact: true })).toBeVisible()
})

test('windows of two places have different names', async ({ visit }) => {
  const { page } = await visit()
  const say = wordsOf('ru')
  await open(page, '/almaty/registry')
  await expect(page).toHaveTitle(`${say('registry_title')} · Алматы · ${say('common_name')}`)
  await open(page, '/pavlodar/registry')
  await expect(page).toHaveTitle(`${say('registry_title')} · Павлодар · ${say('common_name')}`)
})

test('work begins near the top, and the buttons of a decision stay in sight', async ({ visit }) => {
  const { page, say } = await visit({ as: 'moderator' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '/almaty/queue')
  const list = await box(page.getByRole('navigation', { name: say('moderation_list') }))
  // On a real project no line says that the data are a demonstration.
  const note = await box(page.getByText(say('common_demo_note'), { exact: true }))
  expect(list.y - note.height).toBeLessThanOrEqual(160)

  const reject = page.getByRole('main').getByRole('button', { name: say('moderation_reject') })
  const text = page.getByRole('article')
  for (const [width, height] of [
    [1440, 500],
    [1100, 500],
    [390, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await text.evaluate((article) => article.scrollIntoView({ block: 'start' }))
    await expect(reject, `${width} px`).toBeInViewport({ ratio: 1 })
  }
})

test('an official reads and answers side by side', async ({ visit }) => {
  const { page, say } = await visit({ as: 'official' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '/almaty/desk?tab=answer')
  const question = await box(page.getByRole('article').getByRole('heading', { level: 2 }))
  const answer = await box(page.getByRole('heading', { name: say('desk_answer_title') }))
  expect(answer.x).toBeGreaterThan(question.x + question.width - 1)
  await expect(page.getByRole('button', { name: say('desk_answer_send') })).toBeInViewport({ ratio: 1 })
})

/** Nothing, such as a phone's bar, lies over it. */
const isOnTop = (control: Locator) =>
  control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

const desks = [
  [1440, 900],
  [1366, 625],
] as const

test('what sends the form of a decision is in sight however long the form is', async ({ visit }) => {
  const { page: moderator, say } = await visit({ as: 'moderator' })
  const { page: office } = await visit({ as: 'akimat' })
  for (const [width, height] of [...desks, [390, 700]] as const) {
    await moderator.setViewportSize({ width, height })
    await open(moderator, '/almaty/queue')
    const article = moderator.getByRole('article')
    for (const act of [say('moderation_return'), say('moderation_reject')]) {
      await article.getByRole('button', { name: act }).first().click()
      const form = moderator.getByRole('form', { name: act })
      await expect(form.getByRole('button', { name: act }), `${act}, ${height} px`).toBeInViewport({ ratio: 1 })
      await expect(form.getByRole('button', { name: say('common_cancel') })).toBeInViewport({ ratio: 1 })
      await expect.poll(() => isOnTop(form.getByRole('button', { name: act })), `${act}, ${width} px`).toBe(true)
      await form.getByRole('button', { name: say('common_cancel') }).click()
    }
  }
  for (const [width, height] of desks) {
    await office.setViewportSize({ width, height })
    await open(office, '/almaty/desk?tab=assign')
    await office
      .getByRole('article')
      .getByText(say('desk_helpers', { count: 0 }))
      .click()
    const assign = office.getByRole('article').getByRole('button', { name: say('desk_assign'), exact: true })
    await expect(assign, `${height} px`).toBeInViewport({ ratio: 1 })
  }
})
