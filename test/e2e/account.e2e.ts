import { open, tabTo } from './support/page.ts'
import { expect, signIn, test } from './support/test.ts'

const address = () => `newcomer-${Date.now()}@kopir.example`

test('a new person signs up by keyboard, is told what is missing, and comes back to where they were', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/sign-up?next=%2Faccount')
  const submit = page.getByRole('button', { name: say('account_sign_up') })
  await tabTo(page.getByLabel(say('account_display_name')))
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('account_display_name_short'))).toBeVisible()
  await expect(page.getByText(say('account_consent_needed'))).toBeVisible()
  await expect(page.getByLabel(say('account_display_name'))).toBeFocused()

  await page.keyboard.type('Айша Новая')
  await tabTo(page.getByLabel(say('account_email')))
  await page.keyboard.type(address())
  await tabTo(page.getByLabel(say('account_password'), { exact: true }))
  await page.keyboard.type('a-long-password')
  await tabTo(page.getByRole('checkbox', { name: say('account_consent') }))
  await page.keyboard.press('Space')
  await tabTo(submit)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Айша Новая' })).toBeVisible()
  await expect(page.getByText(say('account_no_ngos'))).toBeVisible()
})

test('a wrong password is told beside the form and nothing typed is lost', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource.*400/)
  const { page, say } = await visit()
  await open(page, '/sign-in')
  await page.getByLabel(say('account_email')).fill('activist@kopir.example')
  await page.getByLabel(say('account_password'), { exact: true }).fill('not this one')
  await page.getByRole('button', { name: say('account_sign_in'), exact: true }).click()
  await expect(page.getByRole('alert').getByText(say('errors_wrong_password'))).toBeVisible()
  await expect(page.getByLabel(say('account_email'))).toHaveValue('activist@kopir.example')
})

test('who leaves a shared computer leaves nothing on it', async ({ visit }) => {
  const { page, say } = await visit()
  await signIn(page, 'activist', say)
  await open(page, '/account')
  await page.evaluate(() => localStorage.setItem('kopir.draft.mine', '"a draft"'))
  await page.getByRole('button', { name: say('account_forget'), exact: true }).click()
  await page.getByRole('button', { name: say('account_forget_confirm') }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await page.evaluate(() => localStorage.getItem('kopir.draft.mine'))).toBeNull()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('the staff see their own pages only', async ({ visit }) => {
  const { page, say } = await visit({ as: 'moderator' })
  await open(page, '/almaty')
  const rail = page.getByRole('navigation', { name: say('common_staff_sections') })
  await expect(rail.getByRole('link')).toHaveText([say('common_queue')])
})
