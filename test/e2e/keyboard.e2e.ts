import type { Page } from '@playwright/test'
import { test } from './support/discussion.ts'
import { keyboard } from './support/hand.ts'
import { open, pressUntil, tabTo } from './support/page.ts'
import { laySubmitted, newTitle } from './support/proposals.ts'
import { expect } from './support/test.ts'

const { press, write } = keyboard

/** What has the focus, and how it can be seen; null when the order has come to its end. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { left, top, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
    const isCovered = !at || !(element.contains(at) || at.contains(element))
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
      hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isCovered,
    }
  })

for (const path of ['/almaty', '/almaty/registry', '/almaty/proposals/new', '/almaty/roadmap']) {
  test(`${path}: whatever Tab reaches is seen to have the focus, and nothing lies over it`, async ({ visit }) => {
    const { page } = await visit()
    await open(page, path)
    const unseen: string[] = []
    let steps = 0
    for (; steps < 60; steps++) {
      await page.keyboard.press('Tab')
      const here = await focused(page)
      if (!here) break
      if (!here.hasRing) unseen.push(`no ring: ${here.name}`)
      if (here.isCovered) unseen.push(`covered: ${here.name}`)
    }
    expect(unseen).toEqual([])
    expect(steps).toBeGreaterThan(15)
  })
}

test('a field with a mistake shows the focus like any other', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/proposals/new')
  await press(page.getByRole('button', { name: say('proposals_sign_in_and_send') }))
  const title = page.getByLabel(say('proposals_field_title'))
  await expect(title).toBeFocused()
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  expect((await focused(page))?.hasRing).toBe(true)
})

test('a visitor skips to the content, changes the city and the language, and reads a chart as a table', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/almaty')
  await page.reload()
  const skip = page.getByRole('link', { name: say('common_skip') })
  await tabTo(skip)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  const city = page.getByRole('button', { name: new RegExp(`^${say('common_territory')}: `) })
  await press(city)
  await page.keyboard.press('Escape')
  await expect(city).toHaveAttribute('aria-expanded', 'false')
  await expect(city).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page.getByRole('banner').getByRole('link', { name: 'Павлодар', exact: true }))
  await expect(page).toHaveURL(/\/pavlodar$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await press(page.getByRole('banner').getByRole('button', { name: 'ENG' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await press(page.getByRole('banner').getByRole('button', { name: 'РУС' }))

  const sections = page.getByRole('navigation', { name: say('common_sections') })
  await press(sections.getByRole('link', { name: say('common_dashboard') }))
  const asTable = page.getByRole('button', { name: say('common_as_table') }).first()
  await press(asTable)
  await expect(asTable).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('a moderator walks the queue by J and K and decides by R and X with the number of the rule', async ({ visit }) => {
  const titles = ['Раз', 'Два', 'Три'].map((word) => newTitle(`${word} по клавишам`))
  const ids: string[] = []
  for (const title of titles) ids.push(await laySubmitted('activist', title))
  const [first = '', second = '', third = ''] = titles
  const { page, say } = await visit({ as: 'moderator' })
  const { keyboard: keys } = page
  await open(page, `/almaty/queue?item=${ids[0]}`)
  const heading = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(first)
  await expect(page.getByRole('link', { name: third })).toBeVisible()

  await keys.press('j')
  await expect(heading).toHaveText(second)
  await expect(heading).toBeFocused()
  await keys.press('j')
  await expect(heading).toHaveText(third)
  await keys.press('k')
  await expect(heading).toHaveText(second)

  const returning = page.getByRole('form', { name: say('moderation_return') })
  const reason = returning.getByLabel(say('moderation_reason_label'))
  await pressUntil(page, 'r', returning)
  await expect(reason).toBeFocused()
  // The queue's letters are letters while one writes.
  await keys.type('jkprx: укажите двор')
  await expect(reason).toHaveValue('jkprx: укажите двор')
  await keys.press('Escape')
  await expect(returning).toHaveCount(0)
  await expect(heading).toBeFocused()
  await pressUntil(page, 'r', returning)
  await expect(reason).toHaveValue('jkprx: укажите двор')
  await keys.press('Alt+2')
  await expect(reason).toHaveValue(`jkprx: укажите двор\n${say('moderation_template_place')}`)
  await keys.press('Control+Enter')
  await expect(page.getByText(say('moderation_done_return'))).toBeVisible()

  await expect(heading).toHaveText(third)
  const rejecting = page.getByRole('form', { name: say('moderation_reject') })
  await pressUntil(page, 'x', rejecting)
  await expect(rejecting.getByRole('radio').first()).toBeFocused()
  await keys.press('3')
  await expect(rejecting.getByRole('radio', { name: `3. ${say('rule_3')}` })).toBeChecked()
  // A ready sentence explains a rule, which is chosen with it.
  await keys.press('Alt+5')
  await expect(rejecting.getByLabel(say('moderation_reason_label'))).toHaveValue(say('moderation_start_5'))
  await expect(rejecting.getByRole('radio', { name: `5. ${say('rule_5')}` })).toBeChecked()
  await write(rejecting.getByLabel(say('moderation_reason_label')), 'Назван частный человек, его имя надо убрать.')
  await keys.press('Control+Enter')
  await expect(page.getByText(say('moderation_done_reject'))).toBeVisible()
})

test('a post is answered and hidden, and a dialog gives the focus back', async ({ visit, layDiscussion }) => {
  const discussion = await layDiscussion(['demo-moderator'])
  const { page: writer, say } = await visit({ as: 'activist' })
  await open(writer, discussion.path)
  await write(writer.getByLabel(say('forums_your_post')), 'Написано с клавиатуры.')
  await writer.keyboard.press('Control+Enter')

  const { page } = await visit({ as: 'moderator' })
  await open(page, discussion.path)
  const post = page.getByRole('article').filter({ hasText: 'Написано с клавиатуры.' })
  await press(post.getByRole('button', { name: say('forums_reply') }))
  await expect(page.getByLabel(say('forums_your_reply'))).toBeFocused()
  await page.keyboard.type('Ответ с клавиатуры.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ответ с клавиатуры.')).toBeVisible()
  const hide = post.getByRole('button', { name: say('forums_hide') })
  await press(hide)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(hide).toBeFocused()
  await page.keyboard.press('Enter')
  await write(dialog.getByLabel(say('forums_hide_reason')), 'Не по теме обсуждения.')
  await press(dialog.getByRole('button', { name: say('forums_hide'), exact: true }))
  await expect(page.getByText('Не по теме обсуждения.')).toBeVisible()
  await expect(page.getByText('Написано с клавиатуры.')).toHaveCount(0)
})
