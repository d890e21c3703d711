import { expect, it } from 'vitest'
import { paths } from '../../domain/src/paths.ts'
import { fieldsOf } from './support/admin.ts'
import { buildCity, signUpStaff } from './support/city.ts'
import { signUp } from './support/person.ts'
import { layProposal, stepsOf } from './support/proposals.ts'

const together = 10

it('numbers ten publications at the same moment without a gap or a double', async () => {
  const city = await buildCity()
  const author = await signUp('Автор')
  const moderator = await signUpStaff(city, 'moderator')
  const ids = await Promise.all(Array.from({ length: together }, () => layProposal(city, author)))
  const answers = await Promise.all(
    ids.map((proposalId) => moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 })),
  )
  const year = new Date().getUTCFullYear()
  const expected = Array.from(
    { length: together },
    (_, index) => `${city.prefix}-${year}-${String(index + 1).padStart(6, '0')}`,
  )
  expect(answers.map(({ number }) => number).sort()).toEqual(expected)
  expect(await fieldsOf(paths.numbering(city.id, year))).toEqual({ last: together })
  const stored = await Promise.all(ids.map((id) => fieldsOf(paths.proposal(id))))
  expect(stored.map(({ number }) => number).sort()).toEqual(expected)
})

it('publishes one proposal once, however often it is ordered at the same moment', async () => {
  const city = await buildCity()
  const moderator = await signUpStaff(city, 'moderator')
  const proposalId = await layProposal(city, await signUp('Автор'))
  const orders = Array.from({ length: 4 }, () =>
    moderator.call('actOnProposal', { proposalId, act: 'publish', rev: 1 }),
  )
  // Each order is answered alike: to the client they are one, whose answer was lost.
  const number = `${city.prefix}-${new Date().getUTCFullYear()}-000001`
  expect((await Promise.all(orders)).map((answer) => answer.number)).toEqual(Array(4).fill(number))
  expect(await stepsOf(proposalId, 'events')).toHaveLength(1)
  expect(await fieldsOf(paths.numbering(city.id, new Date().getUTCFullYear()))).toEqual({ last: 1 })
})
