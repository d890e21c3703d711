import { keyboard } from './support/hand.ts'
import { open } from './support/page.ts'
import { newTitle } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

test('by keyboard: a secretary enters what an NGO asked aloud, and the NGO claims it by the code', async ({
  visit,
}) => {
  const title = newTitle('Когда откроют приёмную для НПО?')
  const { page: secretary, say } = await visit({ as: 'secretary' })
  await open(secretary, '/almaty/spoken')
  const { write, pick, press } = keyboard
  await write(secretary.getByRole('searchbox', { name: say('desk_spoken_ngo') }), 'жасыл кадам')
  await press(secretary.getByRole('button', { name: /^Общественный фонд «Жасыл қадам»/ }))
  await expect(secretary.getByRole('button', { name: say('desk_spoken_ngo_change') })).toBeVisible()
  await write(secretary.getByLabel(say('proposals_field_title')), title)
  await write(secretary.getByLabel(say('proposals_field_body')), 'Фонд спросил, когда и где откроют приёмную.')
  await pick(secretary.getByLabel(say('proposals_field_theme')), 'self_government')
  await press(secretary.getByRole('button', { name: say('desk_spoken_send') }))
  await expect(secretary.getByRole('heading', { name: say('desk_code_title') })).toBeFocused()
  const code = await secretary.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent()

  const { page: ngo } = await visit({ as: 'ngo' })
  await open(ngo, '/claim')
  await write(ngo.getByLabel(say('proposals_claim_label')), 'мой код')
  await press(ngo.getByRole('button', { name: say('proposals_claim_action') }))
  await expect(ngo.getByText(say('proposals_claim_malformed'))).toBeVisible()
  await write(ngo.getByLabel(say('proposals_claim_label')), (code ?? '').toLowerCase())
  await press(ngo.getByRole('button', { name: say('proposals_claim_action') }))
  await expect(ngo.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(ngo.getByRole('button', { name: say('proposals_act_withdraw') })).toBeVisible()
})
