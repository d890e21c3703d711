import type { Page } from '@playwright/test'
import { callAs } from '../support/demo-calls.ts'
import { layUnnamed } from './support/commitments.ts'
import { keyboard } from './support/hand.ts'
import { open, tabTo, walkTo } from './support/page.ts'
import { layAssigned, laySubmitted, newTitle, stored } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

/** Whoever works without a pointer is somewhere on the page, and not at its beginning. */
async function expectHeld(page: Page, after: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')
  await expect.poll(focused, `the focus after ${after}`).not.toBe('BODY')
}

test('the focus stays on the page through the life of a proposal', async ({ visit }) => {
  const title = newTitle('Где внимание читателя')
  const id = await laySubmitted('activist', title)
  const { page: moderator, say } = await visit({ as: 'moderator' })
  await open(moderator, `/almaty/queue?item=${id}`)
  await moderator
    .getByRole('article')
    .getByRole('button', { name: say('moderation_publish'), exact: true })
    .click()
  await expect(moderator.getByRole('link', { name: title })).toHaveCount(0)
  await expectHeld(moderator, 'publishing')

  const { page: office } = await visit({ as: 'akimat' })
  await open(office, `/almaty/desk?tab=assign&item=${id}`)
  const card = office.getByRole('article').filter({ hasText: title })
  await card.getByLabel(say('desk_department')).selectOption('almaty-ecology')
  await card.getByRole('button', { name: say('desk_assign'), exact: true }).click()
  await expect(card).toHaveCount(0)
  await expectHeld(office, 'assigning')

  const { page: official } = await visit({ as: 'official' })
  await open(official, `/almaty/desk?tab=answer&item=${id}`)
  const form = official.getByRole('article').filter({ hasText: title })
  await form.getByRole('radio', { name: new RegExp(`^${say('decision_declined')}`) }).check()
  await form
    .getByLabel(say('desk_answer_text'))
    .fill('Отказано: участок находится в частной собственности, не у города.')
  await official.keyboard.press('Control+Enter')
  const question = official.getByRole('dialog')
  await question.getByRole('button', { name: say('desk_answer_send') }).click()
  await expect(form).toHaveCount(0)
  await expectHeld(official, 'answering')

  const { page: author } = await visit({ as: 'activist' })
  await open(author, `/almaty/proposals/${id}`)
  await author.getByRole('button', { name: say('proposals_act_confirm') }).click()
  await author
    .getByRole('dialog')
    .getByRole('button', { name: say('proposals_act_confirm') })
    .click()
  await expect(author.getByRole('button', { name: say('proposals_act_confirm') })).toHaveCount(0)
  await expectHeld(author, 'agreeing')
  await expect.poll(async () => (await stored(id)).state).toBe('closed')
})

test('the focus stays on the page when an author disputes or withdraws', async ({ visit }) => {
  const id = await layAssigned('activist', newTitle('Отозвать и остаться'))
  const { page, say } = await visit({ as: 'activist' })
  await open(page, `/almaty/proposals/${id}`)
  await page.getByRole('button', { name: say('proposals_act_withdraw') }).click()
  await page.getByRole('dialog').getByLabel(say('proposals_reason_label')).fill('Больше не нужно, спасибо.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: say('proposals_act_withdraw') })).toHaveCount(0)
  await expectHeld(page, 'withdrawing')

  const disputed = await layAssigned('activist', newTitle('Оспорить и остаться'))
  await callAs('official', 'actOnProposal', {
    act: 'answer',
    proposalId: disputed,
    rev: (await stored(disputed)).rev,
    decision: 'declined',
    text: 'Отказано: по подсчёту перевозчика рейсом пользовались четыре человека.',
    lang: 'ru',
    referredTo: null,
    commitments: [],
  })
  await open(page, `/almaty/proposals/${disputed}`)
  await page.getByRole('button', { name: say('proposals_act_dispute') }).click()
  await page.getByRole('dialog').getByLabel(say('proposals_dispute_label')).fill('Считали осенью, а нужно летом.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: say('proposals_act_dispute') })).toHaveCount(0)
  await expectHeld(page, 'disputing')
})

test('the focus stays on the page after a wrong password and when filters are cleared', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/)
  const { page, say } = await visit()
  await open(page, '/sign-in')
  await page.getByLabel(say('account_email')).fill('activist@kopir.example')
  await page.getByLabel(say('account_password'), { exact: true }).fill('wrong-password')
  const enter = page.getByRole('main').getByRole('button', { name: say('account_sign_in'), exact: true })
  await enter.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
  await expectHeld(page, 'a wrong password')

  await open(page, '/almaty/proposals?kind=question')
  const clear = page.getByRole('button', { name: say('common_filters_clear') })
  await clear.focus()
  await page.keyboard.press('Enter')
  await expect(clear).toHaveCount(0)
  await expectHeld(page, 'clearing filters')
})

test('by keyboard: the focus goes on to the next line when what had it leaves a list', async ({ visit }) => {
  const [first, second] = [newTitle('Уйдёт из очереди'), newTitle('Останется в очереди')]
  const ids = [await laySubmitted('activist', first), await laySubmitted('ngo', second)] as const
  const { page: moderator, say } = await visit({ as: 'moderator' })
  await open(moderator, `/almaty/queue?item=${ids[1]}`)
  const line = moderator.getByRole('link', { name: first })
  await tabTo(line)
  await callAs('moderator', 'actOnProposal', { act: 'publish', proposalId: ids[0], rev: 1 })
  await expect(line).toHaveCount(0)
  await expectHeld(moderator, 'a text that others published')

  const { page: office } = await visit({ as: 'akimat' })
  await open(office, '/almaty/desk?tab=assign')
  const waiting = office.getByRole('link', { name: first })
  await tabTo(waiting)
  await callAs('akimat', 'actOnProposal', {
    act: 'assign',
    proposalId: ids[0],
    rev: (await stored(ids[0])).rev,
    departmentId: 'almaty-ecology',
    coDepartmentIds: [],
  })
  await expect(waiting).toHaveCount(0)
  await expectHeld(office, 'a text that others assigned')

  const { page: author } = await visit({ as: 'ngo' })
  const title = newTitle('Черновик на выброс')
  await open(author, '/almaty/proposals/new')
  await keyboard.write(author.getByLabel(say('proposals_field_title')), title)
  await expect(author.getByText(say('proposals_kept_account'))).toBeVisible()
  await open(author, '/me')
  const remove = author.getByRole('button', { name: say('proposals_delete_draft', { title }) })
  await keyboard.press(remove)
  await expect(remove).toHaveCount(0)
  await expectHeld(author, 'deleting a draft')
})

test('by keyboard: the focus stays on the page when roles change and when it is named who confirms', async ({
  visit,
}) => {
  const { page, say } = await visit({ as: 'admin' })
  await open(page, '/admin?role=secretary')
  const { press, pick, write } = keyboard
  await write(page.getByLabel(say('admin_email')), 'activist@kopir.example')
  await pick(page.getByLabel(say('admin_territory')).first(), 'oskemen')
  await pick(page.getByLabel(say('admin_role'), { exact: true }).first(), 'secretary')
  await write(page.getByLabel(say('admin_reason')).first(), 'Ведёт встречи этого месяца')
  await press(page.getByRole('button', { name: say('admin_grant') }))
  const revoke = page.getByRole('button', { name: /Өскемен|Усть-Каменогорск/ }).filter({ hasText: say('admin_revoke') })
  await expect(revoke).toBeVisible()
  await expectHeld(page, 'granting')
  await press(revoke)
  await write(page.getByRole('dialog').getByLabel(say('admin_reason')), 'Встречи этого месяца прошли')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(revoke).toHaveCount(0)
  await expectHeld(page, 'revoking')

  await layUnnamed('Провести слушания по озеленению')
  const { page: office } = await visit({ as: 'akimat' })
  await open(office, '/almaty/desk?tab=decide')
  const unnamed = office.getByRole('main').getByRole('button', { name: say('commitments_name_confirmer') })
  await expect(unnamed.first()).toBeVisible()
  const before = await unnamed.count()
  await press(unnamed.first())
  const dialog = office.getByRole('dialog')
  await write(dialog.getByRole('combobox'), 'жасыл кадам')
  await walkTo(dialog.getByRole('option', { name: /^Общественный фонд «Жасыл қадам»/ }))
  await office.keyboard.press('Enter')
  await press(dialog.getByRole('button', { name: say('commitments_name_confirmer') }))
  await expect(unnamed).toHaveCount(before - 1)
  await expectHeld(office, 'naming who confirms')
})
