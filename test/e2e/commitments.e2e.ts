import { paths } from '../../domain/src/paths.ts'
import { fieldsOf } from '../functions/support/admin.ts'
import { callAs } from '../support/demo-calls.ts'
import { open } from './support/page.ts'
import { layAssigned, newTitle, stored } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

/** A year that the roadmap has already: no other test finds a gap before it. */
const nextYear = `${new Date().getFullYear() + 1}-05-01`
const said = { text: 'Сказано достаточно подробно для всех', lang: 'ru' } as const

test('an author judges what is declared; what the office cancels gives them the word again', async ({ visit }) => {
  const title = newTitle('Поставить навес')
  const id = await layAssigned('activist', title)
  const lines = [`${title}: навес`, `${title}: скамья`] as const
  await callAs('official', 'actOnProposal', {
    act: 'answer',
    proposalId: id,
    rev: (await stored(id)).rev,
    decision: 'accepted',
    text: 'Принято: навес и скамья будут поставлены в этом году.',
    lang: 'ru',
    referredTo: null,
    commitments: lines.map((line) => ({ title: line, dueOn: nextYear })),
  })
  const { rev } = await stored(id)
  await callAs('activist', 'actOnProposal', { act: 'confirm', proposalId: id, rev })
  const [first, second] = [`${id}_${rev}_0`, `${id}_${rev}_1`]
  await callAs('official', 'actOnCommitment', { act: 'declare', commitmentId: first, rev: 1, ...said })

  const { page: author, say } = await visit({ as: 'activist' })
  await open(author, '/me')
  const waiting = author.getByRole('listitem').filter({ hasText: lines[0] })
  await waiting.getByRole('button', { name: say('proposals_commitment_confirm') }).click()
  await author
    .getByRole('dialog')
    .getByRole('button', { name: say('commitments_confirm') })
    .click()
  await expect(waiting).toBeHidden()

  const { page: official } = await visit({ as: 'official' })
  await open(official, '/almaty/desk?tab=commitments')
  const owed = official.getByRole('listitem').filter({ hasText: lines[1] })
  await owed.getByRole('button', { name: say('commitments_ask_cancel') }).click()
  const request = official.getByRole('dialog')
  await request.getByLabel(say('commitments_ask_cancel_label')).fill('Скамья мешает проходу, просим освободить.')
  await request.getByRole('button', { name: say('commitments_ask_cancel') }).click()
  await expect(owed.getByText('Скамья мешает проходу, просим освободить.')).toBeVisible()

  const { page: office } = await visit({ as: 'akimat' })
  await open(office, '/almaty/desk?tab=decide')
  const asked = office.getByRole('listitem').filter({ hasText: lines[1] })
  await asked.getByRole('button', { name: say('commitments_cancel') }).click()
  const decision = office.getByRole('dialog')
  await decision.getByLabel(say('commitments_cancel_label')).fill('Проход узкий, скамью ставить нельзя.')
  await decision.getByRole('button', { name: say('commitments_cancel') }).click()
  await expect(asked).toBeHidden()

  await open(author, `/almaty/proposals/${id}`)
  await expect(author.getByRole('status').filter({ hasText: say('proposals_now_reopened_own') })).toBeVisible()
  await expect(author.getByRole('button', { name: say('proposals_act_dispute') })).toBeVisible()
  await author.getByRole('button', { name: say('proposals_act_confirm') }).click()
  await author
    .getByRole('dialog')
    .getByRole('button', { name: say('proposals_act_confirm') })
    .click()
  const partly = say('outcome_partly_completed')
  await expect(author.getByRole('status').filter({ hasText: partly })).toBeVisible()
  expect(await fieldsOf(paths.commitment(second))).toMatchObject({ state: 'cancelled' })
})
