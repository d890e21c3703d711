import { open } from './support/page.ts'
import { expect, test } from './support/test.ts'

test('a role counts from the moment it is given until the moment it is taken back', async ({ visit, complaints }) => {
  // One grant is refused: nobody has that address.
  complaints.expect(/Failed to load resource.*404.*changeRole/)
  const { page: person, say } = await visit()
  const email = `new-moderator-${Date.now()}@kopir.example`
  const name = `Новый модератор ${Date.now().toString(36)}`
  await open(person, '/sign-up?next=%2Fpavlodar%2Fqueue')
  await person.getByLabel(say('account_display_name')).fill(name)
  await person.getByLabel(say('account_email')).fill(email)
  await person.getByLabel(say('account_password'), { exact: true }).fill('a-long-password')
  await person.getByRole('checkbox', { name: say('account_consent') }).check()
  await person.getByRole('button', { name: say('account_sign_up') }).click()
  const noAccess = person.getByText(say('common_no_access_text'))
  await expect(noAccess).toBeVisible()

  const { page: admin } = await visit({ as: 'admin' })
  await open(admin, '/admin')
  const grant = async (to: string) => {
    await admin.getByLabel(say('admin_email')).fill(to)
    await admin.getByLabel(say('admin_territory')).first().selectOption('pavlodar')
    await admin.getByLabel(say('admin_role'), { exact: true }).first().selectOption('moderator')
    await admin.getByRole('button', { name: say('admin_grant') }).click()
  }
  await grant(`nobody-${email}`)
  await expect(admin.getByText(say('errors_person_unknown'))).toBeVisible()
  await grant(email)
  await expect(admin.getByRole('heading', { level: 3, name })).toBeVisible()
  // Neither page is loaded again.
  await expect(person.getByRole('heading', { level: 1, name: say('moderation_title') })).toBeVisible()
  await expect(person.getByText('Поставить три датчика воздуха с северной стороны города').first()).toBeVisible()

  await admin.getByRole('button', { name: new RegExp(`${name}$`) }).click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: say('admin_revoke') })
    .click()
  await expect(noAccess).toBeVisible()
  await expect(person.getByText('Поставить три датчика воздуха с северной стороны города')).toHaveCount(0)
})

test('who has no role sees no staff page', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource.*403/)
  const { page, say } = await visit({ as: 'activist' })
  for (const path of ['/almaty/queue', '/almaty/desk', '/almaty/spoken', '/admin']) {
    await open(page, path)
    await expect(page.getByText(say('common_no_access_text')), path).toBeVisible()
  }
})
