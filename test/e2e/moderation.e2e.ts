import type { Page } from '@playwright/test'
import type { DocumentReference, WriteBatch } from 'firebase-admin/firestore'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from '../functions/support/admin.ts'
import { open, pressUntil } from './support/page.ts'
import { laySubmitted, newTitle, stored } from './support/proposals.ts'
import { expect, test } from './support/test.ts'
import type { Words } from './support/words.ts'

const listed = (page: Page, say: Words, title: string) =>
  page.getByRole('navigation', { name: say('moderation_list') }).getByRole('link', { name: title })

const step = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('a text is returned with a reason, sent again, and rejected by a numbered rule; its author keeps it', async ({
  visit,
  complaints,
}) => {
  // The server knows a text of its author's as none.
  complaints.expect(/status of 404 .*\/almaty\/proposals\//)
  const title = newTitle('Убрать лишние знаки')
  const { page: moderator, say } = await visit({ as: 'moderator' })
  const { page: author } = await visit({ as: 'activist' })
  await open(moderator, '/almaty/queue')
  const id = await laySubmitted('activist', title)
  await open(author, `/almaty/proposals/${id}`)

  await listed(moderator, say, title).click()
  const form = moderator.getByRole('form', { name: say('moderation_return') })
  await pressUntil(moderator, 'r', form)
  await form.getByRole('button', { name: say('moderation_return') }).click()
  await expect(form.getByText(say('common_too_short', { min: 10 }))).toBeVisible()
  await form.getByLabel(say('moderation_reason_label')).fill('Укажите улицы, на которых стоят лишние знаки.')
  await moderator.keyboard.press('Control+Enter')
  await expect(moderator.getByText(say('moderation_done_return'))).toBeVisible()
  await expect(listed(moderator, say, title)).toBeHidden()

  await expect(author.getByText('Укажите улицы, на которых стоят лишние знаки.')).toBeVisible()
  await author.getByRole('link', { name: say('proposals_act_again') }).click()
  await expect(author.getByText(say('proposals_returned_because'))).toBeVisible()
  await author.getByLabel(say('proposals_field_title')).fill(`${title} на Абая`)
  await author.getByRole('button', { name: say('proposals_send') }).click()
  await expect(step(author, say('proposals_now_submitted'))).toBeVisible()

  await listed(moderator, say, `${title} на Абая`).click()
  await expect(moderator.getByText(say('moderation_sent_again'))).toBeVisible()
  const rejection = moderator.getByRole('form', { name: say('moderation_reject') })
  await pressUntil(moderator, 'x', rejection)
  await rejection.getByLabel(say('moderation_reason_label')).fill('Такой же текст опубликован на прошлой неделе.')
  await moderator.keyboard.press('Control+Enter')
  await expect(rejection.getByText(say('moderation_rule_required'))).toBeVisible()
  await rejection.getByRole('radio', { name: `6. ${say('rule_6')}` }).check()
  await rejection.getByRole('button', { name: say('moderation_reject') }).click()

  await expect(step(author, say('proposals_now_rejected'))).toBeVisible()
  await expect(author.getByText(`${say('rule_number', { number: 6 })} ${say('rule_6')}`)).toBeVisible()
  await author.getByRole('button', { name: say('proposals_act_copy') }).click()
  await expect(author.getByLabel(say('proposals_field_title'))).toHaveValue(`${title} на Абая`)
})

test('the queue is cleared from the keyboard; nobody moderates their own', async ({ visit }) => {
  const titles = ['Первый', 'Второй'].map((word) => newTitle(`${word} в очереди`))
  const own = newTitle('Текст самого модератора')
  const { page, say } = await visit({ as: 'moderator' })
  const [first] = await Promise.all([
    ...titles.map((title) => laySubmitted('activist', title)),
    laySubmitted('moderator', own),
  ])
  await open(page, `/almaty/queue?item=${first}`)
  for (const title of [...titles, own]) await expect(listed(page, say, title)).toBeVisible()
  const waiting = async () => Number(/\d+/.exec((await page.getByText(countText(say)).textContent()) ?? '')?.[0])
  const before = await waiting()

  await page.keyboard.press('p')
  await expect(page.getByText(say('moderation_done_publish', { number: '' }).trim()).first()).toBeVisible()
  await expect(listed(page, say, titles[0] ?? '')).toBeHidden()
  expect(await waiting()).toBe(before - 1)
  // The next one is chosen and has the focus.
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: say('work_keys') })).toBeVisible()
  await page.keyboard.press('Escape')

  await listed(page, say, own).click()
  await expect(page.getByRole('article').getByText(say('moderation_own_text'))).toBeVisible()
  await expect(page.getByRole('article').getByRole('button', { name: say('moderation_publish') })).toBeHidden()
  await page.keyboard.press('p')
  await expect(listed(page, say, own)).toBeVisible()
})

test('while functions do not answer the decision is told to have failed, and the reason stays', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/)
  const title = newTitle('Решение без связи с функциями')
  const id = await laySubmitted('activist', title)
  const { page, say } = await visit({ as: 'moderator' })
  await open(page, `/almaty/queue?item=${id}`)
  await page.route('**/actOnProposal', (route) => route.abort())
  await page.getByRole('button', { name: say('moderation_publish'), exact: true }).click()
  await expect(page.getByRole('alert').getByText(say('errors_unavailable'))).toBeVisible()

  await page.getByRole('button', { name: say('moderation_return') }).click()
  const form = page.getByRole('form', { name: say('moderation_return') })
  const reason = form.getByLabel(say('moderation_reason_label'))
  await reason.fill('Уточните, о каком дворе речь.')
  await form.getByRole('button', { name: say('moderation_return') }).click()
  await expect(form.getByRole('alert').getByText(say('errors_unavailable'))).toBeVisible()
  await expect(reason).toHaveValue('Уточните, о каком дворе речь.')

  await page.unroute('**/actOnProposal')
  await form.getByRole('button', { name: say('moderation_return') }).click()
  await expect(page.getByText(say('moderation_done_return'))).toBeVisible()
})

const countText = (say: Words) => new RegExp(say('moderation_waiting', { count: '\\d+' }))

test('a queue flooded with texts that cannot be shown is reached to its end, and these are decided on', async ({
  visit,
}) => {
  const title = newTitle('За двумястами испорченными')
  const id = await laySubmitted('activist', title)
  const fields = await fieldsOf(paths.proposal(id))
  const flood = Array.from({ length: 210 }, (_, index) => admin.doc(paths.proposal(`flood-${index}-${id}`)))
  const write = (change: (batch: WriteBatch, ref: DocumentReference) => void) => {
    const batch = admin.batch()
    for (const ref of flood) change(batch, ref)
    return batch.commit()
  }
  await write((batch, ref) => batch.set(ref, { ...fields, title: 42, changedAt: 'once', submittedAt: new Date(0) }))
  try {
    const { page, say } = await visit({ as: 'moderator' })
    await open(page, '/almaty/queue')
    const [first] = flood
    await expect(listed(page, say, say('text_unreadable', { id: first?.id ?? '' }))).toBeVisible()
    await expect(listed(page, say, title)).toHaveCount(0)
    // Such a text is not published, and is given back or refused like any other.
    await listed(page, say, say('text_unreadable', { id: first?.id ?? '' })).click()
    await page.getByRole('button', { name: say('moderation_return') }).click()
    await expect(page.getByRole('button', { name: say('moderation_publish') })).toHaveCount(0)
    const form = page.getByRole('form', { name: say('moderation_return') })
    await form.getByLabel(say('moderation_reason_label')).fill('Текст не читается: напишите его ещё раз.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await stored(first?.id ?? '')).state).toBe('returned')
    await page.getByRole('button', { name: say('common_show_more') }).click()
    await expect(listed(page, say, title)).toBeVisible()
    // A link to what waits behind them leads there by itself.
    await open(page, `/almaty/queue?item=${id}`)
    await expect(page.getByRole('article').getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('button', { name: say('conduct_block') })).toBeVisible()
  } finally {
    await write((batch, ref) => batch.delete(ref))
  }
})
