import type { Page } from '@playwright/test'
import { open } from './support/page.ts'
import { newTitle } from './support/proposals.ts'
import { endSignIn, expect, signIn, test } from './support/test.ts'
import { lostConnection, overtakenSave } from './support/watch.ts'
import { sentText, type Words } from './support/words.ts'

const body = 'Во дворе темно, дети возвращаются с кружков без света. Хватит двух фонарей.'

async function write(page: Page, say: Words, title: string) {
  await open(page, '/almaty/proposals/new')
  await page.getByLabel(say('proposals_field_title')).fill(title)
  await page.getByLabel(say('proposals_field_body')).fill(body)
  await page.getByLabel(say('proposals_field_theme')).selectOption('improvement')
  await expect(page.getByText(say('proposals_kept_device'), { exact: true })).toBeVisible()
}

async function expectKept(page: Page, say: Words, title: string) {
  await expect(page.getByLabel(say('proposals_field_title'))).toHaveValue(title)
  await expect(page.getByLabel(say('proposals_field_body'))).toHaveValue(body)
  await expect(page.getByLabel(say('proposals_field_theme'))).toHaveValue('improvement')
}

test('a text written without an account survives a reload, a lost connection and the sign-in', async ({
  visit,
  complaints,
}) => {
  complaints.expect(...lostConnection, ...overtakenSave)
  const { page, say } = await visit()
  const title = newTitle('Осветить двор')
  await write(page, say, title)
  await page.reload()
  await expectKept(page, say, title)

  await page.context().setOffline(true)
  await expect(page.getByText(say('common_offline'))).toBeVisible()
  await page.getByLabel(say('proposals_field_title')).fill(`${title}!`)
  await page.context().setOffline(false)
  await expect(page.getByText(say('common_offline'))).toBeHidden()
  await page.reload()
  await expectKept(page, say, `${title}!`)

  await page.getByRole('button', { name: say('proposals_sign_in_and_send') }).click()
  await expect(page.getByText(say('account_sign_in_kept'))).toBeVisible()
  await signIn(page, 'activist', say)
  // What was ordered before signing in is sent on the way back.
  await expect(page.getByText(sentText(say))).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('link', { name: `${title}!` })).toBeVisible()
})

test('what is sent without a connection is refused with words and kept', async ({ visit, complaints }) => {
  complaints.expect(...lostConnection, ...overtakenSave)
  const { page, say } = await visit({ as: 'official' })
  const title = newTitle('Осветить двор без связи')
  await write(page, say, title)
  // What sends it is there.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name, duration }) => /firestore-sdk/.test(name) && duration > 0),
  )
  await page.context().setOffline(true)
  await page.getByRole('button', { name: say('proposals_send') }).click()
  await expect(page.getByRole('alert').getByText(say('errors_offline'))).toBeVisible()
  await expectKept(page, say, title)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: say('proposals_send') }).click()
  await expect(page.getByText(sentText(say))).toBeVisible()

  await page.getByRole('button', { name: say('proposals_act_withdraw') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('proposals_reason_label')).fill('Фонари уже поставили, спасибо.')
  await dialog.getByRole('button', { name: say('proposals_act_withdraw') }).click()
  await expect(page.getByRole('status').filter({ hasText: say('proposals_now_withdrawn') })).toBeVisible()
})

test('a sign-in that ends while one writes takes no word away', async ({ visit }) => {
  const { page, say } = await visit()
  await signIn(page, 'akimat', say)
  const title = newTitle('Осветить двор после выхода')
  await write(page, say, title)
  await endSignIn(page)

  const send = page.getByRole('button', { name: say('proposals_sign_in_and_send') })
  await expect(send).toBeVisible()
  await expectKept(page, say, title)
  await send.click()
  await signIn(page, 'akimat', say)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(sentText(say))).toBeVisible()
})

test('mistakes are told beside their fields in the language of the reader', async ({ visit }) => {
  const { page, say } = await visit({ as: 'activist', language: 'kk' })
  await open(page, '/almaty/proposals/new')
  await page.getByRole('button', { name: say('proposals_send') }).click()
  const title = page.getByLabel(say('proposals_field_title'))
  await expect(title).toBeFocused()
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(say('proposals_form_has_mistakes'))).toBeVisible()
  await expect(page.getByRole('link', { name: say('proposals_not_appeal_link') })).toHaveAttribute(
    'href',
    /eotinish\.kz/,
  )
})

test('the form speaks of the kind of text that it is for', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/proposals/new')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(say('proposals_new_proposal'))
  const sending = page.locator('form').last()
  await expect(sending).toContainText('акимат ответит')
  await page.getByRole('radio', { name: say('kind_question') }).check()
  await expect(heading).toHaveText(say('proposals_new_question'))
  await page.getByRole('radio', { name: say('kind_thanks') }).check()
  await expect(heading).toHaveText(say('proposals_new_thanks'))
  await expect(sending).not.toContainText('акимат ответит')
})
