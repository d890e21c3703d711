import { paths } from '@kopir/domain/paths'
import { admin } from '../functions/support/admin.ts'
import { open } from './support/page.ts'
import { expect, test } from './support/test.ts'

test('a visitor reads a proposal, its answer, its commitments and its steps without the database', async ({
  visit,
  complaints,
}) => {
  // The SDK looks whether there is a network at all.
  complaints.expect(/Failed to load resource/, /firestore/i, /cleardot/)
  const accepted = admin.collection(paths.proposals()).where('territoryId', '==', 'almaty').where('public', '==', true)
  const { docs } = await accepted.where('state', '==', 'in_progress').limit(1).get()
  const [proposal] = docs
  const [commitment] = (
    await admin
      .collection(paths.commitments())
      .where('source.id', '==', proposal?.id ?? '')
      .get()
  ).docs
  const { page, say } = await visit()
  const asked: string[] = []
  await page.route(/google\.firestore/, (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  await open(page, `/almaty/proposals/${proposal?.id}`)
  await expect(page.getByRole('heading', { level: 1, name: proposal?.get('title') })).toBeVisible()
  await expect(page.getByText(proposal?.get('answer.text')).first()).toBeVisible()
  await expect(page.getByText(commitment?.get('title')).first()).toBeVisible()
  const steps = page.getByRole('region', { name: say('proposals_timeline') }).getByRole('listitem')
  await expect(steps.filter({ hasText: say('act_publish') }).last()).toBeVisible()
  // It follows the database from then on, as soon as there is one.
  await expect.poll(() => asked.length).toBeGreaterThan(0)
})

test('what is typed and pressed before the program is there is done when it is', async ({ visit }) => {
  const { page, say } = await visit()
  let arrive = () => {}
  const isThere = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/base-*.js', async (route) => {
    await isThere
    await route.continue()
  })
  await page.goto('/almaty/registry', { waitUntil: 'commit' })
  const field = page.getByRole('main').getByRole('searchbox')
  await field.fill('жасыл')
  await page.getByRole('button', { name: new RegExp(`^${say('common_territory')}`) }).click()
  arrive()
  await expect(page.getByRole('link', { name: 'Павлодар', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/q=/)
  await expect(field).toHaveValue('жасыл')
})

test('an address says its language, keeps it from link to link, and follows whoever switches', async ({ visit }) => {
  const { page } = await visit({ language: 'ru' })
  await open(page, '/kk/almaty')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ҮЕҰ')
  await page.getByRole('link', { name: 'Тізілім', exact: true }).first().click()
  await expect(page).toHaveURL(/\/kk\/almaty\/registry$/)
  await page.getByRole('button', { name: 'ENG' }).click()
  await expect(page).toHaveURL(/\/en\/almaty\/registry$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('NGO registry')
  // What was chosen holds for addresses that name none.
  await open(page, '/almaty/registry')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('NGO registry')
})
