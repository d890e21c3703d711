import type { Page } from '@playwright/test'
import { open } from './support/page.ts'
import { newTitle } from './support/proposals.ts'
import { expect, signIn, test } from './support/test.ts'
import type { Words } from './support/words.ts'

/** What Chromium and the Firestore SDK say when the connection is cut; the SDK then asks a picture of Google's whether
 * it is the network, which the page's policy does not allow. */
const offlineTrouble = [
  /ERR_INTERNET_DISCONNECTED/,
  /Could not reach Cloud Firestore backend/,
  /WebChannelConnection RPC .* transport errored/,
  /cleardot\.gif.*Content Security Policy/,
]

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
  complaints.expect(...offlineTrouble)
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
  await expectKept(page, say, `${title}!`)
  await expect(page.getByText(say('proposals_kept_account'))).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('link', { name: `${title}!` })).toBeVisible()
})

test('what is sent without a connection is refused with words and kept', async ({ visit, complaints }) => {
  complaints.expect(...offlineTrouble)
  const { page, say } = await visit({ as: 'official' })
  const title = newTitle('Осветить двор без связи')
  await write(page, say, title)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: say('proposals_send') }).click()
  await expect(page.getByRole('alert').getByText(say('errors_offline'))).toBeVisible()
  await expectKept(page, say, title)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: say('proposals_send') }).click()
  await expect(page.getByText(say('proposals_sent_text'))).toBeVisible()

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
  // Elsewhere in the same browser the person signs out.
  const other = await page.context().newPage()
  await open(other, '/account')
  await other.getByRole('button', { name: say('account_sign_out') }).click()
  await expect(other).toHaveURL(/\/$/)

  const send = page.getByRole('button', { name: say('proposals_sign_in_and_send') })
  await expect(send).toBeVisible()
  await expectKept(page, say, title)
  await send.click()
  await signIn(page, 'akimat', say)
  await expectKept(page, say, title)
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
