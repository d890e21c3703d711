import { callAs } from '../support/demo-calls.ts'
import { open } from './support/page.ts'
import { layAssigned, newTitle, stored } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

test('an author disputes an answer; the office sends it back, and the second answer is agreed to', async ({
  visit,
}) => {
  const title = newTitle('Вернуть вечерний рейс')
  const id = await layAssigned('activist', title)
  const text = 'Отказано: по подсчёту перевозчика рейсом пользовались четыре человека.'
  await callAs('official', 'actOnProposal', {
    act: 'answer',
    proposalId: id,
    rev: (await stored(id)).rev,
    decision: 'declined',
    text,
    lang: 'ru',
    referredTo: null,
    commitments: [],
  })

  const { page: author, say } = await visit({ as: 'activist' })
  const step = (text: string) => author.getByRole('status').filter({ hasText: text })
  await open(author, `/almaty/proposals/${id}`)
  await author.getByRole('button', { name: say('proposals_act_dispute') }).click()
  const objection = author.getByRole('dialog')
  await objection.getByRole('button', { name: say('proposals_act_dispute') }).click()
  await expect(objection.getByText(say('common_too_short', { min: 10 }))).toBeVisible()
  await objection.getByLabel(say('proposals_dispute_label')).fill('Считали осенью, а рейс нужен летом.')
  await objection.getByRole('button', { name: say('proposals_act_dispute') }).click()
  await expect(step(say('proposals_now_disputed_own'))).toBeVisible()

  const { page: office } = await visit({ as: 'akimat' })
  await open(office, `/almaty/desk?tab=disputes&item=${id}`)
  const card = office.getByRole('article').filter({ hasText: title })
  await expect(card.getByText('Считали осенью, а рейс нужен летом.')).toBeVisible()
  await card.getByRole('button', { name: say('desk_uphold') }).click()
  const dialog = office.getByRole('dialog')
  await expect(dialog.getByLabel(say('desk_uphold_department'))).toHaveValue('almaty-ecology')
  await dialog.getByLabel(say('desk_reason')).fill('Посчитать пассажиров летом и ответить заново.')
  await dialog.getByRole('button', { name: say('desk_uphold') }).click()
  await expect(step(say('proposals_now_assigned_again', { department: '' }).trim())).toBeVisible()

  const { page: official } = await visit({ as: 'official' })
  await open(official, `/almaty/desk?tab=answer&item=${id}`)
  const form = official.getByRole('article').filter({ hasText: title })
  await expect(form.getByText(text)).toBeVisible()
  await expect(form.getByText('Считали осенью, а рейс нужен летом.')).toBeVisible()
  await expect(form.getByText('Посчитать пассажиров летом и ответить заново.')).toBeVisible()
  await form.getByRole('radio', { name: new RegExp(`^${say('decision_declined')}`) }).check()
  const second = 'Отказано: посчитали и летом, рейсом пользуются пять человек; добавлен рейс в половине восьмого.'
  await form.getByLabel(say('desk_answer_text')).fill(second)
  // What is written stays on the device until it is accepted.
  await official.reload()
  await expect(form.getByLabel(say('desk_answer_text'))).toHaveValue(second)
  await form.getByRole('button', { name: say('desk_answer_send') }).click()
  await official
    .getByRole('dialog')
    .getByRole('button', { name: say('desk_answer_send') })
    .click()

  await expect(author.getByText(second)).toBeVisible()
  await expect(author.getByRole('button', { name: say('proposals_act_dispute') })).toBeHidden()
  await author.getByRole('button', { name: say('proposals_act_confirm') }).click()
  await author
    .getByRole('dialog')
    .getByRole('button', { name: say('proposals_act_confirm') })
    .click()
  await expect(step(say('proposals_now_closed', { outcome: say('outcome_agreed') }))).toBeVisible()
  // The first answer is kept, with what became of it.
  const overturned = author.getByRole('article').filter({ hasText: text })
  await expect(overturned.getByText(say('proposals_answer_was_overturned'), { exact: true })).toBeVisible()
  await expect(overturned.getByText('Посчитать пассажиров летом и ответить заново.')).toBeVisible()
})
