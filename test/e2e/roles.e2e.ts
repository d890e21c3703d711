import { open } from './support/page.ts'
import { expect, test } from './support/test.ts'

test('who has no role sees no staff page', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource.*403/)
  const { page, say } = await visit({ as: 'activist' })
  for (const path of ['/almaty/queue', '/almaty/desk', '/almaty/spoken', '/admin', '/admin/register']) {
    await open(page, path)
    await expect(page.getByText(say('common_no_access_text')), path).toBeVisible()
  }
})
