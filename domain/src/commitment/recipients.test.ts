import { expect, it } from 'vitest'
import { plannedCommitment } from './fixtures.ts'
import { commitmentStepRecipients } from './recipients.ts'
import { type CommitmentStep, commitmentSteps } from './steps.ts'

const commitment = plannedCommitment({ ngoId: 'ngo' })
const tell = (act: CommitmentStep, change: Partial<typeof commitment> = {}) =>
  commitmentStepRecipients({ act }, { ...commitment, ...change })

const told: Record<CommitmentStep, string[]> = {
  make: [],
  declare: ['author', 'ngo'],
  confirm: ['author', 'ngo', 'official'],
  refuse: ['author', 'ngo', 'official'],
  ask_cancel: ['author', 'ngo', 'akim_office'],
  cancel: ['author', 'ngo', 'official'],
  deny_cancel: ['author', 'ngo', 'official'],
  name_confirmer: ['ngo', 'official'],
  annul: [],
  claim: [],
}

it.each(commitmentSteps)('tells the right groups of %s', (act) => {
  expect(tell(act).map(({ as }) => as)).toEqual(told[act])
})

it('asks the akim’s office who confirms where nobody does, and tells it in place of a department', () => {
  expect(tell('declare', { authorUid: null, ngoId: null }).map(({ as }) => as)).toEqual(['akim_office'])
  expect(tell('refuse', { departmentId: null }).map(({ as }) => as)).toEqual(['author', 'ngo', 'akim_office'])
})

it('names the people of each group', () => {
  expect(tell('refuse').map(({ group }) => group)).toEqual([
    { kind: 'person', uid: 'author' },
    { kind: 'ngo', ngoId: 'ngo' },
    { kind: 'officials', territoryId: 'almaty', departmentIds: ['almaty-ecology'] },
  ])
})
