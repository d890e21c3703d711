import { newDocumentId } from '../../src/shared/new-document-id.ts'
import { content } from '../functions/support/proposals.ts'
import { callAs } from '../support/demo-calls.ts'
import { open } from './support/page.ts'
import { newTitle } from './support/proposals.ts'
import { expect, test } from './support/test.ts'

const ask = (ngoId: string, title: string) =>
  callAs('secretary', 'enterSpoken', {
    ...content,
    proposalId: newDocumentId(),
    kind: 'question',
    title,
    territoryId: 'almaty',
    ngoId,
    forumId: null,
  })

test('a code that opens nothing is told apart from one that is not yours, and stays in the field', async ({
  visit,
  complaints,
}) => {
  complaints.expect(/Failed to load resource/)
  const title = newTitle('Кто отвечает за полив?')
  const [own, foreign] = await Promise.all([
    ask('almaty-jasyl-qadam', title),
    ask('almaty-qogamdyq-bastama', newTitle('Чужой вопрос')),
  ])
  const { page, say } = await visit({ as: 'ngo' })
  await open(page, '/claim')
  const code = page.getByLabel(say('proposals_claim_label'))
  const claim = page.getByRole('button', { name: say('proposals_claim_action') })
  const refusals = [
    { typed: 'AAAA-AAAA', told: say('errors_claim_code_unknown') },
    { typed: foreign.claimCode, told: say('errors_claim_not_yours') },
  ]
  for (const { typed, told } of refusals) {
    await code.fill(typed)
    await claim.click()
    await expect(page.getByText(told)).toBeVisible()
    await expect(code).toHaveValue(typed)
    await expect(code).toHaveAttribute('aria-invalid', 'true')
  }

  await page.route('**/claimSpoken', (route) => route.abort())
  await code.fill(own.claimCode)
  await claim.click()
  await expect(page.getByText(say('errors_unavailable'))).toBeVisible()
  await page.unroute('**/claimSpoken')
  await claim.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  // Who takes it again, because the answer was lost, comes to the same question.
  await open(page, '/claim')
  await code.fill(own.claimCode)
  await claim.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})
