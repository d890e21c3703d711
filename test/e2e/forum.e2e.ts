import { expectAccessible, open } from './support/page.ts'
import { expect, test } from './support/test.ts'

const session = '/almaty/forums/almaty-air-dialogue/sessions/air'

test('the head of an NGO answers a post in its name, and everybody sees the badge at once', async ({ visit }) => {
  const { page: ngo, say } = await visit({ as: 'ngo' })
  const { page: visitor } = await visit()
  for (const page of [ngo, visitor]) await open(page, session)
  await ngo
    .getByRole('article')
    .first()
    .getByRole('button', { name: say('forums_reply') })
    .click()
  const reply = `Придём втроём. ${Date.now()}`
  await ngo.getByLabel(say('forums_your_reply')).fill(reply)
  await ngo.getByLabel(say('forums_post_as')).selectOption('almaty-jasyl-qadam')
  await ngo.getByRole('button', { name: say('forums_send'), exact: true }).click()
  const answered = visitor.getByRole('article').filter({ hasText: reply })
  await expect(answered.getByRole('link', { name: /Жасыл қадам/ })).toBeVisible({ timeout: 5_000 })
  await expectAccessible(visitor)
})

test('forums lead to their programme, and the programme to the discussion', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/forums')
  await page.getByRole('main').getByRole('link', { name: 'Воздух города: что сделано и что дальше' }).click()
  await expect(page.getByRole('heading', { name: say('forums_programme') })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Открытое обсуждение' }).click()
  await expect(page.getByRole('heading', { name: say('forums_discussion'), exact: true })).toBeVisible()
})
