import { draftTitleLength } from '@kopir/domain/proposal/limits'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../../domain/src/paths.ts'
import { admin, fieldsOf } from '../functions/support/admin.ts'
import { open } from './support/page.ts'
import { idOf, layAssigned, newTitle } from './support/proposals.ts'
import { expect, test } from './support/test.ts'
import { overtakenSave } from './support/watch.ts'
import { sentText, type Words } from './support/words.ts'

const dayMs = 24 * 60 * 60 * 1000
const newDraft = () => `/almaty/proposals/new?draft=e2e${Date.now().toString(36)}`
const titleOf = (page: Page, say: Words) => page.getByLabel(say('proposals_field_title'))
const inAccount = (page: Page, say: Words) => page.getByText(say('proposals_kept_account'))

/** Both versions stand side by side on the page, with a choice. */
async function expectBoth(
  page: Page,
  say: Words,
  here: string,
  elsewhere: string,
): Promise<{ take: Locator; stay: Locator }> {
  const sides = [
    page.getByRole('region', { name: say('common_kept_here') }),
    page.getByRole('region', { name: say('common_kept_elsewhere') }),
  ] as const
  await expect(sides[0]).toContainText(here)
  await expect(sides[1]).toContainText(elsewhere)
  return {
    stay: sides[0].getByRole('button', { name: say('common_kept_stay') }),
    take: sides[1].getByRole('button', { name: say('common_kept_take') }),
  }
}

test('a draft that is typed in two windows is kept as both have it, until the person chooses', async ({
  visit,
  complaints,
}) => {
  // Both may save at one moment: the account takes one, and the other is tried again.
  complaints.expect(...overtakenSave)
  const { page: first, say } = await visit({ as: 'activist' })
  const address = newDraft()
  await open(first, address)
  const second = await first.context().newPage()
  await open(second, address)
  const [one, other] = [newTitle('Первое окно'), newTitle('Второе окно')]
  await titleOf(first, say).fill(one)
  await titleOf(second, say).fill(other)
  for (const [page, here, elsewhere] of [
    [first, one, other],
    [second, other, one],
  ] as const) {
    await expect(titleOf(page, say)).toHaveValue(here)
    await expectBoth(page, say, here, elsewhere)
  }
  await second.reload()
  const { take } = await expectBoth(second, say, other, one)
  await take.click()
  await expect(titleOf(second, say)).toHaveValue(one)
  await expect(inAccount(second, say)).toBeVisible()
  await expect(first.getByRole('region', { name: say('common_kept_elsewhere') })).toHaveCount(0)
})

test('a draft goes on by its revision on another device, whatever that one’s clock says', async ({ visit }) => {
  const { page: first, say } = await visit({ as: 'ngo' })
  const { page: late } = await visit({ as: 'ngo' })
  await late.clock.setFixedTime(Date.now() - dayMs)
  const address = newDraft()
  const written = newTitle('Сначала на первом')
  await open(first, address)
  await titleOf(first, say).fill(written)
  await expect(inAccount(first, say)).toBeVisible()

  // Yesterday by its own clock, and still the newer text.
  await open(late, address)
  await expect(titleOf(late, say)).toHaveValue(written)
  await titleOf(late, say).fill(`${written}, дальше на втором`)
  await expect(inAccount(late, say)).toBeVisible()

  await titleOf(first, say).fill(`${written}, дальше на первом`)
  const { stay } = await expectBoth(first, say, `${written}, дальше на первом`, `${written}, дальше на втором`)
  const id = new URL(address, 'http://x').searchParams.get('draft') ?? ''
  expect((await fieldsOf(paths.draft('demo-ngo', id))).title).toBe(`${written}, дальше на втором`)
  await stay.click()
  await expect(inAccount(first, say)).toBeVisible()
  expect(await fieldsOf(paths.draft('demo-ngo', id))).toMatchObject({ title: `${written}, дальше на первом`, rev: 3 })
  await admin.doc(paths.draft('demo-ngo', id)).delete()
})

test('a text that another device has sent with other words stays in its form', async ({ visit }) => {
  const { page: first, say } = await visit({ as: 'pavlodar' })
  const { page: second } = await visit({ as: 'pavlodar' })
  const address = newDraft().replace('almaty', 'pavlodar')
  const title = newTitle('Отправлено с первого')
  for (const page of [first, second]) {
    await open(page, address)
    await titleOf(page, say).fill(title)
    await page.getByLabel(say('proposals_field_body')).fill('Во дворе темно, дети возвращаются с кружков без света.')
    await page.getByLabel(say('proposals_field_theme')).selectOption('improvement')
    await expect(inAccount(page, say)).toBeVisible()
  }
  await first.getByRole('button', { name: say('proposals_send') }).click()
  await expect(first.getByText(sentText(say))).toBeVisible()
  await titleOf(second, say).fill(`${title}, но иначе`)
  await second.getByRole('button', { name: say('proposals_send') }).click()
  await expect(second.getByText(say('errors_sent_elsewhere')).first()).toBeVisible()
  await expect(titleOf(second, say)).toHaveValue(`${title}, но иначе`)
  expect(await idOf(title)).toBeTruthy()
  // And is a text of its own, which can be sent.
  await admin.doc(paths.person('demo-pavlodar')).update({ lastSubmittedAt: null })
  await second.getByRole('button', { name: say('proposals_send') }).click()
  await expect(second.getByText(sentText(say))).toBeVisible()
  expect(await idOf(`${title}, но иначе`)).toBeTruthy()
})

test('what another device has written since is neither sent over nor removed by what waits to be sent', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...overtakenSave)
  const { page: first, say } = await visit({ as: 'ngo', waitSeconds: 30 })
  const { page: second } = await visit({ as: 'ngo' })
  const address = newDraft()
  const title = newTitle('Отправлено не то')
  const [one, other] = ['Во дворе темно: хватит двух фонарей у входа.', 'Во дворе светло, но нет скамеек: хватит двух.']
  const body = (page: Page) => page.getByLabel(say('proposals_field_body'))
  await open(first, address)
  await titleOf(first, say).fill(title)
  await first.getByLabel(say('proposals_field_theme')).selectOption('improvement')
  await body(first).fill(one)
  await expect(inAccount(first, say)).toBeVisible()
  await open(second, address)
  await expect(body(second)).toHaveValue(one)

  await first.getByRole('button', { name: say('proposals_send'), exact: true }).click()
  await body(second).fill(other)
  await expect(inAccount(second, say)).toBeVisible()
  const waiting = first.getByRole('region', { name: say('common_act_tray') })
  await waiting.getByRole('button', { name: say('common_act_send_now') }).click()
  const told = waiting.getByRole('alert')
  await expect(told).toContainText(say('errors_text_changed'))
  const { take } = await expectBoth(first, say, one, other)
  await expect(body(first)).toHaveValue(one)
  await take.click()
  await expect(body(first)).toHaveValue(other)
  await waiting.getByRole('button', { name: say('common_retry') }).click()
  await expect(told).toContainText(say('errors_text_changed'))
  const id = new URL(address, 'http://x').searchParams.get('draft') ?? ''
  expect(await fieldsOf(paths.draft('demo-ngo', id))).toMatchObject({ body: other })

  await first.getByRole('button', { name: say('proposals_send'), exact: true }).click()
  await waiting.getByRole('button', { name: say('common_act_send_now') }).click()
  await expect(first.getByText(sentText(say))).toBeVisible()
  expect(await fieldsOf(paths.proposal(id))).toMatchObject({ title, body: other })
})

test('a draft is deleted as its person saw it: what another device has written since stays', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...overtakenSave)
  const { page: list, say } = await visit({ as: 'ngo', waitSeconds: 30 })
  const { page: form } = await visit({ as: 'ngo' })
  const address = newDraft()
  const [title, more] = [newTitle('Удалить не глядя'), newTitle('Дописано на другом устройстве')]
  await open(form, address)
  await titleOf(form, say).fill(title)
  await expect(inAccount(form, say)).toBeVisible()
  await open(list, '/me')
  const waiting = list.getByRole('region', { name: say('common_act_tray') })
  const remove = list.getByRole('button', { name: say('proposals_delete_draft', { title: more }) })
  await list.getByRole('button', { name: say('proposals_delete_draft', { title }) }).click()
  await expect(waiting).toContainText(title)
  await titleOf(form, say).fill(more)
  await expect(inAccount(form, say)).toBeVisible()
  await waiting.getByRole('button', { name: say('common_act_send_now') }).click()
  await expect(waiting.getByRole('alert')).toContainText(say('errors_text_changed'))
  const id = new URL(address, 'http://x').searchParams.get('draft') ?? ''
  expect(await fieldsOf(paths.draft('demo-ngo', id))).toMatchObject({ title: more })

  // What was seen is deleted, and a form that still has it open says where it is by then.
  await remove.click()
  await waiting.getByRole('button', { name: say('common_act_send_now') }).click()
  await expect(waiting).toHaveCount(0)
  expect((await admin.doc(paths.draft('demo-ngo', id)).get()).exists).toBe(false)
  await form.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(form.getByText(say('proposals_kept_device'), { exact: true })).toBeVisible()
  await expect(titleOf(form, say)).toHaveValue(more)
})

test('an answer that is typed in two windows is in both', async ({ visit }) => {
  const id = await layAssigned('activist', newTitle('Починить лестницу'))
  const { page: first, say } = await visit({ as: 'official' })
  const address = `/almaty/desk?tab=answer&item=${id}`
  await open(first, address)
  const second = await first.context().newPage()
  await open(second, address)
  await first.getByLabel(say('desk_answer_text')).fill('Лестницу починят весной.')
  await second.getByLabel(say('desk_answer_text')).fill('Лестница не наша.')
  const { take } = await expectBoth(second, say, 'Лестница не наша.', 'Лестницу починят весной.')
  await take.click()
  await expect(second.getByLabel(say('desk_answer_text'))).toHaveValue('Лестницу починят весной.')
})

test('what is too long to be kept is not taken, and nothing of what stands there goes', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, newDraft())
  const title = titleOf(page, say)
  await title.fill('Осветить двор')
  await title.fill('о'.repeat(draftTitleLength + 1))
  await expect(
    page.getByRole('alert').getByText(say('common_not_taken', { max: String(draftTitleLength) })),
  ).toBeVisible()
  await expect(title).toHaveValue('Осветить двор')
  await page.reload()
  await expect(title).toHaveValue('Осветить двор')
})
