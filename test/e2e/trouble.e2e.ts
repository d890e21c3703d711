import type { Page } from '@playwright/test'
import { paths } from '../../domain/src/paths.ts'
import { submissionPauseSeconds } from '../../domain/src/person/limits.ts'
import { admin } from '../functions/support/admin.ts'
import { callAs } from '../support/demo-calls.ts'
import { test } from './support/discussion.ts'
import { open } from './support/page.ts'
import { layAssigned, laySubmitted, newTitle, stored } from './support/proposals.ts'
import { endSignIn, expect, signIn } from './support/test.ts'
import { lostConnection } from './support/watch.ts'
import { sentText, type Words } from './support/words.ts'

const answer = 'Отказано: участок принадлежит другому владельцу, город не вправе его благоустраивать.'

async function writeAnswer(page: Page, say: Words, id: string) {
  await open(page, `/almaty/desk?tab=answer&item=${id}`)
  await page.getByRole('radio', { name: new RegExp(`^${say('decision_declined')}`) }).check()
  await page.getByLabel(say('desk_answer_text')).fill(answer)
}

async function expectAnswerKept(page: Page, say: Words) {
  await expect(page.getByLabel(say('desk_answer_text'))).toHaveValue(answer)
  await expect(page.getByRole('radio', { name: new RegExp(`^${say('decision_declined')}`) })).toBeChecked()
}

test('an answer outlives a lost connection, silent functions and the end of the sign-in', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...lostConnection, /Failed to load resource/)
  const title = newTitle('Благоустроить пустырь')
  const id = await layAssigned('activist', title)
  const { page, say } = await visit()
  await signIn(page, 'official', say)
  await writeAnswer(page, say, id)
  const send = page.getByRole('article').getByRole('button', { name: say('desk_answer_send') })
  const publish = async () => {
    await send.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('desk_answer_send') })
      .click()
  }
  const beside = page.getByRole('article').locator('form').getByRole('alert')

  await test.step('offline', async () => {
    await page.context().setOffline(true)
    await expect(page.getByText(say('common_offline'))).toBeVisible()
    await publish()
    await expect(beside.getByText(say('errors_offline'))).toBeVisible()
    await expectAnswerKept(page, say)
    await page.context().setOffline(false)
    await expect(page.getByText(say('common_offline'))).toBeHidden()
    await expect(beside.getByText(say('errors_offline'))).toBeHidden()
  })

  await test.step('functions do not answer', async () => {
    await page.route('**/actOnProposal', (route) => route.abort())
    await publish()
    await expect(beside.getByText(say('errors_unavailable'))).toBeVisible()
    await expectAnswerKept(page, say)
    await page.unroute('**/actOnProposal')
  })

  await test.step('the sign-in ends', async () => {
    await endSignIn(page)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await signIn(page, 'official', say)
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
    await expectAnswerKept(page, say)
  })

  await publish()
  await expect(page.getByText(say('desk_answered', { number: '' }).trim())).toBeVisible()
  expect((await stored(id)).answer?.text).toBe(answer)
})

test('who answers what its author has just withdrawn is told, and keeps the text in sight', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/)
  const id = await layAssigned('activist', newTitle('Починить качели'))
  const { page: official, say } = await visit({ as: 'official' })
  const { page: author } = await visit({ as: 'activist' })
  await writeAnswer(official, say, id)
  await open(author, `/almaty/proposals/${id}`)
  await author.getByRole('button', { name: say('proposals_act_withdraw') }).click()
  const dialog = author.getByRole('dialog')
  await dialog.getByLabel(say('proposals_reason_label')).fill('Качели починили соседи.')
  await dialog.getByRole('button', { name: say('proposals_act_withdraw') }).click()

  await expect(official.getByText(say('desk_item_gone'))).toBeVisible()
  await expectAnswerKept(official, say)
  const send = official.getByRole('article').getByRole('button', { name: say('desk_answer_send') })
  await send.click()
  await official
    .getByRole('dialog')
    .getByRole('button', { name: say('desk_answer_send') })
    .click()
  const beside = official.getByRole('article').locator('form').getByRole('alert')
  await expect(beside).toContainText(
    new RegExp(`${say('errors_changed_meanwhile')}|${say('errors_not_in_this_state')}`.replaceAll('.', '\\.')),
  )
  await expectAnswerKept(official, say)
})

test('a proposal that the rules refuse stays in its form', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource/, /permission-denied/)
  const { page, say } = await visit({ as: 'pavlodar' })
  const person = admin.doc(paths.person('demo-pavlodar'))
  const submitted = () => person.update({ lastSubmittedAt: new Date() })
  const title = newTitle('Открыть читальный зал')
  await open(page, '/pavlodar/proposals/new')
  await page.getByLabel(say('proposals_field_title')).fill(title)
  await page.getByLabel(say('proposals_field_body')).fill('В читальном зале нет мест по вечерам, его можно открыть.')
  await page.getByLabel(say('proposals_field_theme')).selectOption('improvement')
  const send = page.getByRole('button', { name: say('proposals_send') })
  const beside = page.getByRole('main').getByRole('alert')

  await submitted()
  await send.click()
  await expect(beside.getByText(say('errors_submitted_recently', { seconds: submissionPauseSeconds }))).toBeVisible()
  await expect(page.getByLabel(say('proposals_field_title'))).toHaveValue(title)

  // A browser whose clock runs ahead, by less than is put right, does not know that it is too soon: the rules do.
  await page.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 60_000
  })
  await submitted()
  await send.click()
  await expect(beside.getByText(say('errors_permission_denied'))).toBeVisible()
  await expect(page.getByLabel(say('proposals_field_title'))).toHaveValue(title)

  await person.update({ lastSubmittedAt: null })
  await send.click()
  await expect(page.getByText(sentText(say))).toBeVisible()
})

test('a post waits for the connection; one that the closed discussion refuses comes back as text', async ({
  visit,
  layDiscussion,
  complaints,
}) => {
  complaints.expect(...lostConnection, /Failed to load resource/, /PERMISSION_DENIED|permission/i)
  const discussion = await layDiscussion([])
  const { page: writer, say } = await visit({ as: 'activist' })
  const { page: reader } = await visit()
  for (const page of [writer, reader]) await open(page, discussion.path)
  const send = writer.getByRole('button', { name: say('forums_send'), exact: true })
  await expect(send).toBeVisible()
  const write = async (text: string) => {
    await writer.getByLabel(say('forums_your_post')).fill(text)
    await writer.context().setOffline(true)
    await send.click()
    await expect(writer.getByRole('article').filter({ hasText: text })).toContainText(
      say('forums_waits_for_connection'),
    )
  }

  await write('Написано в лифте.')
  const read = reader.getByRole('article').filter({ hasText: 'Написано в лифте.' })
  await expect(read).toHaveCount(0)
  await writer.context().setOffline(false)
  await expect(read).toBeVisible()
  await expect(writer.getByText(say('forums_waits_for_connection'))).toHaveCount(0)

  const late = 'Написано, когда обсуждение уже закрыли.'
  await write(late)
  await discussion.close()
  await writer.context().setOffline(false)
  await expect(writer.getByText(say('forums_closed'), { exact: true }).last()).toBeVisible()
  await expect(writer.getByText(`${say('forums_unsent')} ${late}`)).toBeVisible()
  await writer.reload()
  await expect(writer.getByText(`${say('forums_unsent')} ${late}`)).toBeVisible()
})

test('without the database nobody is told that there is nothing, or that a page is not theirs', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...lostConnection, /Failed to load resource/)
  const { page: staff, say } = await visit({ as: 'moderator' })
  const { page: author } = await visit({ as: 'activist' })
  const listening = '**/google.firestore.v1.Firestore/Listen/**'
  for (const page of [staff, author]) await page.route(listening, (route) => route.abort())
  await staff.goto('/almaty/queue')
  await author.goto('/me')
  await expect(author.getByText(say('errors_unavailable')).first()).toBeVisible({ timeout: 20_000 })
  await expect(author.getByText(say('proposals_no_submitted'))).toHaveCount(0)
  await expect(staff.getByRole('main')).not.toContainText(say('common_no_access_title'))
  await expect(staff.getByText(say('moderation_empty'))).toHaveCount(0)
  for (const page of [staff, author]) await page.unroute(listening)
  // What can be known comes by itself.
  await expect(staff.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible({ timeout: 20_000 })
  await expect(author.getByRole('heading', { name: say('proposals_my_submitted') })).toBeVisible()
  await expect(author.getByText(say('errors_unavailable'))).toHaveCount(0, { timeout: 20_000 })
})

test('a post whose answer is lost outlives a reload, also where no copies are kept, and is there once', async ({
  visit,
  layDiscussion,
  complaints,
}) => {
  complaints.expect(...lostConnection, /Failed to load resource/, /WebChannelConnection/)
  const discussion = await layDiscussion([])
  const { page: writer, say } = await visit({ as: 'moderator' })
  const { page: reader } = await visit()
  for (const page of [writer, reader]) await open(page, discussion.path)
  const said = 'Написано перед тем, как закрыли вкладку.'
  const send = writer.getByRole('button', { name: say('forums_send'), exact: true })
  await expect(send).toBeVisible()
  const writes = '**/google.firestore.v1.Firestore/Write/**'
  await writer.route(writes, (route) => route.abort())
  await writer.getByLabel(say('forums_your_post')).fill(said)
  await send.click()
  const written = writer.getByRole('article').filter({ hasText: said })
  await expect(written).toContainText(say('forums_sending'))
  await writer.reload()
  await expect(written).toContainText(say('forums_sending'))
  await expect(reader.getByRole('article').filter({ hasText: said })).toHaveCount(0)
  await writer.unroute(writes)
  await writer.reload()
  await expect(reader.getByRole('article').filter({ hasText: said })).toHaveCount(1)
  await expect(writer.getByText(say('forums_sending'))).toHaveCount(0)
  await expect(written).toHaveCount(1)
})

test('a post that waits for the connection is taken back, and its text returns to the field', async ({
  visit,
  layDiscussion,
  complaints,
}) => {
  complaints.expect(...lostConnection)
  const discussion = await layDiscussion([])
  const { page, say } = await visit({ as: 'akimat' })
  await open(page, discussion.path)
  const field = page.getByLabel(say('forums_your_post'))
  await expect(page.getByRole('button', { name: new RegExp(`^${say('common_account')}:`) })).toBeVisible()
  await field.fill('Написано зря.')
  await page.context().setOffline(true)
  await field.press('Control+Enter')
  const written = page.getByRole('article').filter({ hasText: 'Написано зря.' })
  await expect(written).toContainText(say('forums_waits_for_connection'))
  await written.getByRole('button', { name: say('common_act_take_back') }).click()
  await expect(written).toHaveCount(0)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Написано зря.')
  await page.context().setOffline(false)
  await page.reload()
  await expect(field).toHaveValue('Написано зря.')
  await expect(written).toHaveCount(0)
})

test('a section that was opened without a connection goes on by itself when it is back', async ({
  visit,
  complaints,
}) => {
  // The code of the page or its texts, whichever fails first.
  complaints.expect(...lostConnection, /Failed to (load resource|fetch dynamically)/, /AppError: offline/)
  const { page, say } = await visit()
  await open(page, '/almaty')
  await page.context().setOffline(true)
  await page
    .getByRole('banner')
    .getByRole('link', { name: say('common_forums') })
    .click()
  const failure = page.getByRole('main').getByText(say('errors_offline'))
  await expect(failure).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: say('forums_title') })).toBeVisible()
  await expect(failure).toBeHidden()
  await expect(page).toHaveURL(/\/almaty\/forums$/)
})

test('what signed-in people see beside a page cannot be fetched: the page and the account stand', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/, /Failed to fetch dynamically imported module/)
  const { page, say } = await visit({ as: 'official' })
  const asked: string[] = []
  await page.route(/\/assets\/signed-in[^/]*\.js/, (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  await open(page, '/almaty/registry')
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: new RegExp(`^${say('common_account')}`) })).toBeVisible()
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
})

test.describe('while functions do not answer, the message stands beside the action and the text stays', () => {
  test.beforeEach(({ complaints }) => complaints.expect(/Failed to load resource/))
  const silence = (page: Page, name: string) => page.route(`**/${name}`, (route) => route.abort())

  test('of a secretary who enters a spoken question', async ({ visit }) => {
    const { page, say } = await visit({ as: 'secretary' })
    await open(page, '/almaty/spoken')
    await silence(page, 'enterSpoken')
    await page.getByRole('combobox', { name: say('desk_spoken_ngo') }).fill('жасыл кадам')
    await page.getByRole('option', { name: /^Общественный фонд «Жасыл қадам»/ }).click()
    await page.getByLabel(say('proposals_field_title')).fill('Вопрос без связи с функциями')
    await page.getByLabel(say('proposals_field_body')).fill('Спросили, когда откроют сквер.')
    await page.getByLabel(say('proposals_field_theme')).selectOption('improvement')
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: say('desk_spoken_send') }) })
    await form.getByRole('button', { name: say('desk_spoken_send') }).click()
    await expect(form.getByRole('alert').getByText(say('errors_unavailable'))).toBeVisible()
    await page.reload()
    await expect(page.getByLabel(say('proposals_field_body'))).toHaveValue('Спросили, когда откроют сквер.')
    await expect(page.getByRole('combobox', { name: say('desk_spoken_ngo') })).toHaveValue(/«Жасыл қадам»/)
  })

  test('of the office that assigns', async ({ visit }) => {
    const id = await laySubmitted('activist', newTitle('Назначить без связи'))
    await callAs('moderator', 'actOnProposal', { act: 'publish', proposalId: id, rev: 1 })
    const { page, say } = await visit({ as: 'akimat' })
    await open(page, `/almaty/desk?tab=assign&item=${id}`)
    await silence(page, 'actOnProposal')
    const department = page.getByLabel(say('desk_department'))
    await department.selectOption('almaty-ecology')
    const assign = page.getByRole('button', { name: say('desk_assign'), exact: true })
    await assign.click()
    await expect(page.getByRole('article').getByRole('alert')).toContainText(say('errors_unavailable'))
    await expect(department).toHaveValue('almaty-ecology')
    await page.unroute('**/actOnProposal')
    await assign.click()
    await expect.poll(async () => (await stored(id)).state).toBe('assigned')
  })

  test('of an author who disputes: the reason outlives a reload, too', async ({ visit }) => {
    const id = await layAssigned('activist', newTitle('Спор без связи'))
    await callAs('official', 'actOnProposal', {
      act: 'answer',
      proposalId: id,
      rev: (await stored(id)).rev,
      decision: 'declined',
      text: answer,
      lang: 'ru',
      referredTo: null,
      commitments: [],
    })
    const { page, say } = await visit({ as: 'activist' })
    await open(page, `/almaty/proposals/${id}`)
    await silence(page, 'actOnProposal')
    const dispute = page.getByRole('button', { name: say('proposals_act_dispute') })
    await dispute.click()
    const dialog = page.getByRole('dialog')
    const reason = dialog.getByLabel(say('proposals_dispute_label'))
    await reason.fill('Участок городской, это видно на карте.')
    await dialog.getByRole('button', { name: say('proposals_act_dispute') }).click()
    await expect(dialog.getByRole('alert')).toContainText(say('errors_unavailable'))
    await expect(reason).toHaveValue('Участок городской, это видно на карте.')
    await page.reload()
    await dispute.click()
    await expect(reason).toHaveValue('Участок городской, это видно на карте.')
  })

  test('of an administrator who grants a role', async ({ visit }) => {
    const { page, say } = await visit({ as: 'admin' })
    await open(page, '/admin')
    await silence(page, 'changeRole')
    await page.getByLabel(say('admin_email')).fill('activist@kopir.example')
    await page.getByLabel(say('admin_territory')).first().selectOption('almaty')
    await page.getByLabel(say('admin_role'), { exact: true }).first().selectOption('secretary')
    await page.getByLabel(say('admin_reason')).first().fill('Ведёт запись встреч')
    await page.getByRole('button', { name: say('admin_grant') }).click()
    await expect(page.getByRole('main').getByText(say('errors_unavailable'))).toBeVisible()
    await expect(page.getByLabel(say('admin_email'))).toHaveValue('activist@kopir.example')
  })
})
