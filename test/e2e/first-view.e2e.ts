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

test('what a link leads to is read when the pointer rests on it, and when the focus comes to it', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/)
  const { page } = await visit()
  await open(page, '/almaty/proposals')
  const lines = page.locator('main a[href*="/proposals/"]:not([href$="/new"])')
  for (const [index, come] of (['hover', 'focus'] as const).entries()) {
    const link = lines.nth(index)
    const title = (await link.textContent()) ?? ''
    // What reads ahead comes when the page is idle.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await link.blur()
      const read = page.waitForResponse(/\/data\/proposals\/[\w-]+$/, { timeout: 1_000 })
      await link[come]()
      await (await read).finished()
    }).toPass()
    // Nothing is left to ask for: the page stands even where there is no network any more.
    await page.route(/\/(data|assets)\//, (route) => route.abort())
    await link.click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.unroute(/\/(data|assets)\//)
    await page.goBack()
  }
})
