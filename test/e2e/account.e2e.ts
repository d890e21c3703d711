import { displayNameLength } from '@kopir/domain/person/limits'
import type { Page } from '@playwright/test'
import { test } from './support/discussion.ts'
import { open, tabTo } from './support/page.ts'
import { expect, signIn } from './support/test.ts'
import { lostConnection } from './support/watch.ts'

const address = () => `newcomer-${Date.now()}@kopir.example`

test('a new person signs up by keyboard, is told what is missing, and comes back to where they were', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/sign-up?next=%2Faccount')
  const submit = page.getByRole('button', { name: say('account_sign_up') })
  await tabTo(page.getByLabel(say('account_display_name')))
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(say('account_display_name_short', { min: displayNameLength.min, max: displayNameLength.max })),
  ).toBeVisible()
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

/** Everything that the browser keeps for the product, as one text. */
const keptByBrowser = (page: Page) =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
    const rows = await Promise.all(
      databases.map(async (name) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name)
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        const stores = [...db.objectStoreNames]
        const all = stores.map(
          (store) =>
            new Promise<unknown>((resolve) => {
              const request = db.transaction(store).objectStore(store).getAll()
              request.onsuccess = () => resolve(request.result)
            }),
        )
        const found = await Promise.all(all)
        db.close()
        return JSON.stringify(found)
      }),
    )
    return [JSON.stringify({ ...localStorage, ...sessionStorage }), ...rows].join('\n')
  })

test('who signs out leaves nothing on the computer, in no window, and is shown first what was not sent', async ({
  visit,
  layDiscussion,
}) => {
  const discussion = await layDiscussion([])
  const { page, say } = await visit()
  await signIn(page, 'activist', say)
  const other = await page.context().newPage()
  // Copies of documents are kept from the second visit on.
  await open(other, '/me')
  await open(other, discussion.path)
  const typed = 'Недописанное сообщение про пустырь'
  await other.getByLabel(say('forums_your_post')).fill(typed)
  await open(page, '/account')
  expect(await keptByBrowser(page)).toContain('demo-activist')

  await page.getByRole('button', { name: say('account_sign_out') }).click()
  await expect(page.getByRole('dialog').getByText(typed)).toBeVisible()
  await page.getByRole('button', { name: say('common_cancel') }).click()
  await expect(other.getByLabel(say('forums_your_post'))).toHaveValue(typed)
  await page.getByRole('button', { name: say('account_sign_out') }).click()
  await page.getByRole('button', { name: say('account_leave_anyway') }).click()
  await expect(page).toHaveURL(/\/$/)
  await expect(other).toHaveURL(/\/$/)
  const left = await keptByBrowser(page)
  for (const trace of ['activist', typed]) expect(left).not.toContain(trace)
  await open(page, discussion.path)
  await expect(page.getByLabel(say('forums_your_post'))).toHaveValue('')
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('what waits for the connection is told before one signs out, and may be left behind', async ({
  visit,
  layDiscussion,
  complaints,
}) => {
  complaints.expect(...lostConnection)
  const discussion = await layDiscussion([])
  const { page, say } = await visit()
  await signIn(page, 'ngo', say)
  await open(page, '/account')
  await open(page, discussion.path)
  await expect(page.getByRole('button', { name: new RegExp(`^${say('common_account')}:`) })).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel(say('forums_your_post')).fill('Написано в метро.')
  await page.getByRole('button', { name: say('forums_send'), exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${say('common_account')}`) }).click()
  await page.getByRole('link', { name: say('common_account'), exact: true }).click()
  await page.getByRole('button', { name: say('account_sign_out') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(say('account_leave_waiting'))).toBeVisible()
  await page.context().setOffline(false)
  // The database waits some seconds for the page before, which may still be writing, and for its next try to connect.
  await expect(dialog.getByText(say('account_leave_waiting'))).toBeHidden({ timeout: 30_000 })
  await page.getByRole('button', { name: say('account_leave_anyway') }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('staff keep no copy of a document on the computer', async ({ visit }) => {
  const { page, say } = await visit()
  await signIn(page, 'moderator', say)
  await open(page, '/almaty/queue')
  await open(page, '/almaty/queue')
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names.filter((name) => name?.startsWith('firestore/'))).toEqual([])
})

test('the staff see their own pages only', async ({ visit }) => {
  const { page, say } = await visit({ as: 'moderator' })
  await open(page, '/almaty')
  const rail = page.getByRole('navigation', { name: say('common_staff_sections') })
  await expect(rail.getByRole('link')).toHaveText([
    new RegExp(`^${say('common_queue')}`),
    new RegExp(`^${say('common_conduct')}`),
  ])
})
