import { layUnnamed } from './support/commitments.ts'
import { keyboard } from './support/hand.ts'
import { expectAccessible, open, tabTo, walkTo } from './support/page.ts'
import { newTitle } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

test('by keyboard: a secretary enters what an NGO asked aloud, and the NGO claims it by the code', async ({
  visit,
}) => {
  const title = newTitle('Когда откроют приёмную для НПО?')
  const { page: secretary, say } = await visit({ as: 'secretary' })
  await open(secretary, '/almaty/spoken')
  const { write, pick, press } = keyboard
  await write(secretary.getByRole('combobox', { name: say('desk_spoken_ngo') }), 'жасыл кадам')
  await walkTo(secretary.getByRole('option', { name: /^Общественный фонд «Жасыл қадам»/ }))
  await secretary.keyboard.press('Enter')
  await expect(secretary.getByRole('combobox', { name: say('desk_spoken_ngo') })).toHaveValue(/«Жасыл қадам»/)
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
  await expect(ngo.getByText(say('proposals_claim_malformed', { count: 8, form: 'XXXX-XXXX' }))).toBeVisible()
  await write(ngo.getByLabel(say('proposals_claim_label')), (code ?? '').toLowerCase())
  await press(ngo.getByRole('button', { name: say('proposals_claim_action') }))
  await expect(ngo.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(ngo.getByRole('button', { name: say('proposals_act_withdraw') })).toBeVisible()
})

test('a secretary finds organisations as the registry does, in the one list that is fetched for both', async ({
  visit,
}) => {
  const { page, say } = await visit({ as: 'secretary' })
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/data/almaty/registry')) fetched.push(request.url())
  })
  await open(page, '/almaty/spoken')
  await page.getByRole('combobox', { name: say('desk_spoken_ngo') }).fill('ОФ жасыл кадам')
  await expect(page.getByRole('option', { name: /«Жасыл қадам»/ })).toBeVisible()
  await page
    .getByRole('link', { name: say('common_registry'), exact: true })
    .first()
    .click()
  await page.getByRole('searchbox', { name: say('registry_search_label') }).fill('ОФ жасыл кадам')
  await expect(page.getByRole('main').getByRole('link', { name: /«Жасыл қадам»/ })).toBeVisible()
  expect(fetched).toHaveLength(1)
})

test('an organisation is picked without a mouse: the list is walked, left and told, and nothing is chosen unasked', async ({
  visit,
}) => {
  const { page, say } = await visit({ as: 'secretary' })
  await open(page, '/almaty/spoken')
  const field = page.getByRole('combobox', { name: say('desk_spoken_ngo') })
  const options = page.getByRole('listbox', { name: say('desk_spoken_ngo') }).getByRole('option')
  const count = page.getByRole('main').getByRole('status').first()
  const key = (name: string) => page.keyboard.press(name)

  // Without words: the registry from its beginning.
  await tabTo(field)
  await expect(options).toHaveCount(0)
  await key('ArrowDown')
  await expect(options).toHaveCount(50)
  await expect(count).toHaveText(say('common_shown_of', { shown: '50', total: '4\u00a0126' }))
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await key('End')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await expect(options.last()).toBeInViewport()
  await key('Home')
  await key('ArrowDown')
  const second = options.nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '')
  await expect(field).toBeFocused()
  await key('Escape')
  await expect(options).toHaveCount(0)
  await expect(field).toHaveValue('')

  // Who leaves the field has not chosen what was highlighted.
  await page.keyboard.type('kadam')
  await expect(options.first()).toContainText(/қадам/i)
  await key('Tab')
  await expect(options).toHaveCount(0)
  await expect(field).toHaveValue('kadam')
  await page.getByRole('button', { name: say('desk_spoken_send') }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')

  await key('ControlOrMeta+a')
  await page.keyboard.type('ничего такого')
  await expect(count).toHaveText(say('desk_spoken_ngo_none'))
  await expect(options).toHaveCount(0)
  await key('Enter')

  // Letters of a keyboard without the Kazakh ones.
  await key('ControlOrMeta+a')
  await page.keyboard.type('оф жасыл кадам')
  await walkTo(page.getByRole('option', { name: /^Общественный фонд «Жасыл қадам»/ }))
  await key('Enter')
  await expect(field).toHaveValue('Общественный фонд «Жасыл қадам»')
  await expect(field).not.toHaveAttribute('aria-invalid')
  // Another text is another question.
  await key('End')
  await key('Backspace')
  await key('Escape')
  await page.getByRole('button', { name: say('desk_spoken_send') }).click()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

test('in a dialog Escape closes the list first', async ({ visit }) => {
  await layUnnamed('Провести слушания по бюджету')
  const { page, say } = await visit({ as: 'akimat' })
  await open(page, '/almaty/desk?tab=decide')
  await page
    .getByRole('button', { name: say('commitments_name_confirmer') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('combobox', { name: say('commitments_confirmer') })
  await field.fill('жасыл')
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('option')).toHaveCount(0)
  await expect(field).toHaveValue('жасыл')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
