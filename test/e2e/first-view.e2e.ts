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
