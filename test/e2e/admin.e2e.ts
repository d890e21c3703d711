import { adminAuth } from '../functions/support/admin.ts'
import { open } from './support/page.ts'
import { laySubmitted, newTitle } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

const password = 'a-long-password'

const post = (url: string, body: object, token?: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })

/** A name is of letters. */
const inLetters = (number: number) =>
  [...String(number)].map((digit, index) => String.fromCharCode((index === 0 ? 0x410 : 0x430) + Number(digit))).join('')

async function idTokenOf(email: string): Promise<string> {
  const url = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`
  const answer = await post(url, { email, password, returnSecureToken: true })
  return ((await answer.json()) as { idToken: string }).idToken
}

/** What the rules say to whoever asks for a city's queue past any interface. */
async function askForQueue(token: string, territoryId: string): Promise<number> {
  const { GCLOUD_PROJECT: project, FIRESTORE_EMULATOR_HOST: host } = process.env
  const equals = (fieldPath: string, stringValue: string) => ({
    fieldFilter: { field: { fieldPath }, op: 'EQUAL', value: { stringValue } },
  })
  const filters = [equals('territoryId', territoryId), equals('state', 'submitted')]
  const structuredQuery = {
    from: [{ collectionId: 'proposals' }],
    where: { compositeFilter: { op: 'AND', filters } },
    limit: 200,
  }
  const url = `http://${host}/v1/projects/${project}/databases/(default)/documents:runQuery`
  return (await post(url, { structuredQuery }, token)).status
}

/** What the functions say to whoever publishes past any interface. */
async function tryToPublish(token: string, proposalId: string): Promise<number> {
  const url = `${process.env.KOPIR_CALL_URL}/actOnProposal`
  return (await post(url, { data: { act: 'publish', proposalId, rev: 1 } }, token)).status
}

test('a role counts at once in another open browser, in the rules and in functions, and only in its city', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/400 \(Bad Request\).*changeRole/)
  const email = `role-${Date.now()}@kopir.example`
  const name = `Проверка ${inLetters(Date.now())}`
  const { page: person, say } = await visit()
  await open(person, '/sign-up?next=%2Falmaty')
  await person.getByLabel(say('account_display_name')).fill(name)
  await person.getByLabel(say('account_email')).fill(email)
  await person.getByLabel(say('account_password'), { exact: true }).fill(password)
  await person.getByRole('checkbox', { name: say('account_consent') }).check()
  await person.getByRole('button', { name: say('account_sign_up') }).click()
  const rail = person.getByRole('navigation', { name: say('common_staff_sections') })
  await expect(person).toHaveURL(/\/almaty$/)
  await expect(rail).toHaveCount(0)
  // One token for the whole test: nothing in it changes with the role.
  const token = await idTokenOf(email)
  const [first, second] = await Promise.all(
    ['Первая заявка', 'Вторая заявка'].map((subject) => laySubmitted('activist', newTitle(subject))),
  )
  expect(await askForQueue(token, 'almaty')).toBe(403)
  // Who may not read it is not told that there is one.
  expect(await tryToPublish(token, first ?? '')).toBe(404)

  const { page: admin } = await visit({ as: 'admin' })
  await open(admin, '/admin')
  await admin.getByLabel(say('admin_email')).fill(email)
  await admin.getByLabel(say('admin_territory')).first().selectOption('almaty')
  const role = admin.getByLabel(say('admin_role'), { exact: true }).first()
  const grant = admin.getByRole('button', { name: say('admin_grant') })
  await role.selectOption('official')
  await grant.click()
  await expect(admin.getByText(say('admin_department_missing'))).toBeVisible()
  await role.selectOption('moderator')
  await admin.getByLabel(say('admin_reason')).first().fill('Назначена модератором по приказу')
  await grant.click()
  // Whoever signed up with an address has not proved that it is theirs.
  await expect(admin.getByText(say('errors_address_unverified'))).toBeVisible()
  await adminAuth.updateUser((await adminAuth.getUserByEmail(email)).uid, { emailVerified: true })
  await grant.click()

  await expect(rail.getByRole('link')).toHaveText([
    new RegExp(`^${say('common_queue')}`),
    new RegExp(`^${say('common_conduct')}`),
  ])
  expect(await askForQueue(token, 'almaty')).toBe(200)
  expect(await askForQueue(token, 'pavlodar')).toBe(403)
  expect(await tryToPublish(token, first ?? '')).toBe(200)

  await admin.getByRole('button', { name: new RegExp(`${name}$`) }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel(say('admin_reason')).fill('Срок назначения истёк')
  await dialog.getByRole('button', { name: say('admin_revoke') }).click()
  await expect(rail).toHaveCount(0)
  await expect(admin.getByRole('cell', { name: 'Срок назначения истёк' })).toBeVisible()
  expect(await askForQueue(token, 'almaty')).toBe(403)
  expect(await tryToPublish(token, second ?? '')).toBe(404)
})
