import type { Page } from '@playwright/test'
import { personOf } from '../../local/seed/people.ts'
import { layProposal } from '../functions/support/proposals.ts'
import { open } from './support/page.ts'
import { newTitle } from './support/proposals.ts'
import { type Account, expect, test } from './support/test.ts'

const activist = (() => {
  const { uid, displayName } = personOf('demo-activist')
  return { uid, displayName }
})()

/** On a phone and on a desk, nothing on the page is wider than the page. */
async function expectNoWiderThanTheWindow(page: Page) {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      `${page.url()} at ${width}`,
    ).toBeLessThanOrEqual(width)
  }
}

test('a text of nine thousand quotations stands in the queue and on its page, and can be decided on', async ({
  visit,
}) => {
  const title = newTitle('Скамьи у остановки')
  const body = `Просим поставить скамьи у остановки.\n<akt>Акт 15</akt>\n${'>'.repeat(9_000)}`
  const id = await layProposal({ id: 'almaty' }, activist, { title, body })
  const { page, say } = await visit({ as: 'moderator' })
  await open(page, '/almaty/queue')
  await page
    .getByRole('navigation', { name: say('moderation_list') })
    .getByRole('link', { name: title })
    .click()
  await expect(page.getByText('Просим поставить скамьи у остановки.')).toBeVisible()
  await expect(page.getByText('<akt>Акт 15</akt>')).toBeVisible()
  await page.getByRole('button', { name: say('moderation_publish') }).click()
  const { page: visitor } = await visit()
  await expect(async () => {
    await open(visitor, `/almaty/proposals/${id}`)
    await expect(visitor.getByText('<akt>Акт 15</akt>')).toBeVisible()
  }).toPass()
})

test('a title of 130 letters without a blank widens no page', async ({ visit }) => {
  const title = `${Date.now().toString(36)}${'Щ'.repeat(122)}`
  const id = await layProposal({ id: 'almaty' }, activist, { title, body: `${'Ы'.repeat(900)} и ещё слово` })
  const look = async (as: Account | undefined, paths: string[]) => {
    const { page } = await visit(as ? { as } : {})
    for (const path of paths) {
      await open(page, path)
      await expect(page.getByText(title).first()).toBeVisible()
      await expectNoWiderThanTheWindow(page)
    }
    return page
  }
  const { page: moderator, say } = await visit({ as: 'moderator' })
  await open(moderator, '/almaty/queue')
  await moderator
    .getByRole('navigation', { name: say('moderation_list') })
    .getByRole('link', { name: title })
    .click()
  await expectNoWiderThanTheWindow(moderator)
  await moderator.getByRole('button', { name: say('moderation_publish') }).click()
  await look('activist', ['/me', '/notifications', `/almaty/proposals/${id}`])
  await look('akimat', ['/almaty/desk'])
  await look(undefined, ['/almaty/proposals'])
})
