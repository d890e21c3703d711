import type { Page } from '@playwright/test'
import { paths } from '../../domain/src/paths.ts'
import { admin } from '../functions/support/admin.ts'
import { callAs } from '../support/demo-calls.ts'
import { open, pressUntil } from './support/page.ts'
import { laySubmitted, newTitle, stored } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

const tray = (page: Page, name: string) => page.getByRole('region', { name })
const heading = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 })

test('a decision waits: it is taken back by a key, and goes out by itself when nobody does', async ({ visit }) => {
  const title = newTitle('Опубликовать не сразу')
  const id = await laySubmitted('activist', title)
  const { page, say } = await visit({ as: 'moderator', waitSeconds: 10 })
  await page.clock.install()
  await open(page, `/almaty/queue?item=${id}`)
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('p')
  const waiting = tray(page, say('common_act_tray'))
  await expect(waiting).toContainText(title)
  await expect(heading(page)).not.toHaveText(title)

  await page.keyboard.press('u')
  await expect(waiting).toHaveCount(0)
  await expect(heading(page)).toHaveText(title)
  await expect(heading(page)).toBeFocused()
  expect((await stored(id)).state).toBe('submitted')

  await page.clock.runFor(2_000)
  await page.keyboard.press('p')
  await expect(waiting).toContainText(title)
  // It waits wherever its moderator goes meanwhile.
  await page
    .getByRole('navigation', { name: say('common_sections') })
    .getByRole('link')
    .first()
    .click()
  await expect(page).not.toHaveURL(/queue/)
  await expect(waiting).toContainText(title)
  await page.clock.runFor(10_000)
  await expect(waiting).toHaveCount(0)
  await expect.poll(async () => (await stored(id)).state).toBe('published')
})

/** Whether the page has loaded what it calls functions with. */
const isReadyToCall = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('functions-sdk'))

test('who closes the page has not taken anything back', async ({ visit }) => {
  const id = await laySubmitted('activist', newTitle('Закрыть вкладку'))
  const { page, say } = await visit({ as: 'moderator', waitSeconds: 30 })
  await open(page, `/almaty/queue?item=${id}`)
  await page.getByRole('button', { name: say('moderation_publish'), exact: true }).click()
  await expect(tray(page, say('common_act_tray'))).toBeVisible()
  await expect.poll(() => page.evaluate(isReadyToCall)).toBe(true)
  await page.goto('about:blank')
  await expect.poll(async () => (await stored(id)).state).toBe('published')
})

test('a reason that is being typed stays, whoever decides meanwhile, and its letters decide nothing', async ({
  visit,
}) => {
  const [mine, other] = [newTitle('Решит другой'), newTitle('Останется неопубликованным')]
  const id = await laySubmitted('activist', mine)
  const otherId = await laySubmitted('activist', other)
  const { page, say } = await visit({ as: 'moderator' })
  await open(page, `/almaty/queue?item=${id}`)
  await expect(heading(page)).toBeFocused()
  const reason = page.getByRole('form', { name: say('moderation_return') }).getByLabel(say('moderation_reason_label'))
  await pressUntil(page, 'r', reason)
  await expect(reason).toBeFocused()
  await page.keyboard.type('Поправьте ')
  await callAs('moderator', 'actOnProposal', { act: 'publish', proposalId: id, rev: 1 })
  await expect(page.getByText(say('moderation_gone'))).toBeVisible()
  await page.keyboard.type('pppp xxxx')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveValue('Поправьте pppp xxxx')
  await expect(heading(page)).toHaveText(mine)
  expect((await stored(otherId)).state).toBe('submitted')

  // Nor do keys decide from the body of the page, or on what others have decided.
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('p')
  await page.getByRole('button', { name: say('work_item_gone_next') }).click()
  await expect(heading(page)).toBeFocused()
  expect((await stored(otherId)).state).toBe('submitted')
  const { docs } = await admin.collection(paths.proposalEvents(id)).get()
  expect(docs).toHaveLength(1)
})

test('an act that fails when its time has come is told, and leads back to what was typed', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/)
  const id = await laySubmitted('activist', newTitle('Не удастся вернуть'))
  const { page, say } = await visit({ as: 'moderator', waitSeconds: 30 })
  await open(page, `/almaty/queue?item=${id}`)
  await page.getByRole('button', { name: say('moderation_return') }).click()
  const form = page.getByRole('form', { name: say('moderation_return') })
  await form.getByLabel(say('moderation_reason_label')).fill('Уточните, о какой улице речь.')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await page.route('**/actOnProposal', (route) => route.abort())
  const waiting = tray(page, say('common_act_tray'))
  await waiting.getByRole('button', { name: say('common_act_send_now') }).click()
  await expect(waiting.getByRole('alert')).toContainText(say('errors_unavailable'))
  await waiting.getByRole('button', { name: say('common_act_open') }).click()
  await expect(form.getByLabel(say('moderation_reason_label'))).toHaveValue('Уточните, о какой улице речь.')
  expect((await stored(id)).state).toBe('submitted')
})
