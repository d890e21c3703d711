import type { Page } from '@playwright/test'
import { keyboard } from './support/hand.ts'
import { open, tabTo, walkTo } from './support/page.ts'
import { idOf, newTitle, stored } from './support/proposals.ts'
import { expect, test } from './support/test.ts'
import { overtakenSave } from './support/watch.ts'
import { sentText, type Words } from './support/words.ts'

const { press, write, pick } = keyboard
const tray = (page: Page, say: Words) => page.getByRole('region', { name: say('common_act_tray') })
const trayButton = (page: Page, say: Words, name: 'common_act_take_back' | 'common_act_send_now') =>
  tray(page, say).getByRole('button', { name: new RegExp(`^${say(name)}`) })

async function fillDraft(page: Page, say: Words, title: string): Promise<void> {
  await open(page, '/almaty/proposals/new')
  await write(page.getByLabel(say('proposals_field_title')), title)
  await write(page.getByLabel(say('proposals_field_body')), 'Во дворе темно: хватит двух фонарей у подъездов.')
  await pick(page.getByLabel(say('proposals_field_theme')), 'improvement')
}

test('by keyboard: what an author sends waits in its form, is taken back, and goes when nobody does', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...overtakenSave)
  const title = newTitle('Отправить не сразу')
  const { page, say } = await visit({ as: 'secretary', waitSeconds: 30 })
  await fillDraft(page, say, title)
  const send = page.getByRole('button', { name: say('proposals_send') })
  await press(send)
  await expect(page.getByText(say('common_act_waits_here'))).toBeFocused()
  await press(trayButton(page, say, 'common_act_take_back'))
  await expect(tray(page, say)).toHaveCount(0)
  await expect(send).toBeFocused()
  await expect(page.getByLabel(say('proposals_field_title'))).toHaveValue(title)
  await expect(idOf(title)).rejects.toThrow()

  await page.keyboard.press('Enter')
  await press(trayButton(page, say, 'common_act_send_now'))
  await expect(page.getByText(sentText(say))).toBeVisible()
  const id = await idOf(title)

  await press(page.getByRole('button', { name: say('proposals_act_withdraw') }))
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByLabel(say('proposals_reason_label'))
  await write(reason, 'Фонари уже поставили, спасибо.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(say('common_act_waits_here'))).toBeVisible()
  await press(trayButton(page, say, 'common_act_take_back'))
  await expect(reason).toHaveValue('Фонари уже поставили, спасибо.')
  expect((await stored(id)).state).toBe('submitted')
  await tabTo(reason)
  await page.keyboard.press('ControlOrMeta+Enter')
  await press(trayButton(page, say, 'common_act_send_now'))
  await expect.poll(async () => (await stored(id)).state).toBe('withdrawn')
})

test('who leaves the page before a text went finds it among the drafts', async ({ visit }) => {
  const title = newTitle('Уйти раньше времени')
  const { page, say } = await visit({ as: 'secretary', waitSeconds: 30 })
  await fillDraft(page, say, title)
  await press(page.getByRole('button', { name: say('proposals_send') }))
  await expect(tray(page, say)).toBeVisible()
  const asked = page.waitForEvent('dialog')
  const left = page.goto('/me')
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.accept()
  await left
  const draft = page.getByRole('link', { name: title })
  await expect(draft).toBeVisible()

  // Its removal waits as well, and leads back to it.
  await press(page.getByRole('button', { name: say('proposals_delete_draft', { title }) }))
  await expect(draft).toHaveCount(0)
  await press(trayButton(page, say, 'common_act_take_back'))
  await expect(draft).toBeFocused()
  await press(page.getByRole('button', { name: say('proposals_delete_draft', { title }) }))
  await press(trayButton(page, say, 'common_act_send_now'))
  await expect(tray(page, say)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: say('proposals_my_drafts') })).toBeVisible()
  await expect(draft).toHaveCount(0)
})

test('a spoken text waits, and its code outlives the page', async ({ visit }) => {
  const title = newTitle('Код после возврата')
  const { page, say } = await visit({ as: 'secretary', waitSeconds: 30 })
  await open(page, '/almaty/spoken')
  await write(page.getByRole('combobox', { name: say('desk_spoken_ngo') }), 'жасыл кадам')
  await walkTo(page.getByRole('option', { name: /^Общественный фонд «Жасыл қадам»/ }))
  await page.keyboard.press('Enter')
  await write(page.getByLabel(say('proposals_field_title')), title)
  await write(page.getByLabel(say('proposals_field_body')), 'Фонд спросил, когда и где откроют приёмную.')
  await pick(page.getByLabel(say('proposals_field_theme')), 'self_government')
  await press(page.getByRole('button', { name: say('desk_spoken_send') }))
  await expect(page.getByText(say('common_act_waits_here'))).toBeFocused()
  await press(trayButton(page, say, 'common_act_take_back'))
  await expect(page.getByRole('button', { name: say('desk_spoken_send') })).toBeFocused()
  await expect(idOf(title)).rejects.toThrow()
  await page.keyboard.press('Enter')
  await press(trayButton(page, say, 'common_act_send_now'))
  const code = page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  await expect(code).toBeVisible()
  const said = await code.textContent()
  await page.reload()
  await expect(code).toHaveText(said ?? '')
  await press(page.getByRole('button', { name: say('desk_spoken_next') }))
  await expect(page.getByLabel(say('proposals_field_title'))).toHaveValue('')
})
