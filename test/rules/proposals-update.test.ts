import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import { deleteDoc, doc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { rulesUnderTest } from './environment.ts'
import { deniesChange } from './expectations.ts'
import { type Fields, proposalIn } from './fixtures.ts'
import { everybodyBut, type Role, roles } from './roles.ts'
import { resubmissionOf, type Step, take, withdrawalOf } from './writes.ts'

const rules = rulesUnderTest('proposals-update')

/** What no author may touch, with a value that would do them good. */
const beyondReach: [string, Fields][] = [
  ['the author', { authorUid: 'stranger-uid' }],
  ['the author’s name', { authorName: 'Somebody known' }],
  ['the NGO', { ngoId: 'foreign' }],
  ['the NGO’s name', { ngoName: { ru: 'Иртыш' } }],
  ['the territory', { territoryId: 'pavlodar', districtId: null }],
  ['the number', { number: 'ALA-2026-000001' }],
  ['the publicity', { public: true }],
  ['the deadline', { dueOn: '2027-12-31' }],
  ['the department', { departmentId: 'almaty-ecology' }],
  ['the co-executors', { coDepartmentIds: ['almaty-ecology'] }],
  ['the answer', { answer: { decision: 'accepted', text: 'Yes.' } }],
  ['the outcome', { outcome: 'completed' }],
  ['the dispute', { disputed: true }],
  ['the source', { source: 'spoken' }],
  ['the time of submission', { submittedAt: new Date() }],
  ['the time of publication', { publishedAt: new Date() }],
  ['the time of change', { changedAt: new Date('2020-01-01') }],
  ['a field of its own', { note: 'x' }],
  ['the revision by two', { rev: 7 }],
  ['the revision back', { rev: 4 }],
]

async function steps(role: Role, before: ReturnType<typeof proposalIn>, step: Step) {
  await rules.arrange({ 'proposals/p': before })
  return take(rules.as(role), 'p', step)
}

describe('proposals / resubmit', () => {
  const returned = proposalIn('returned')
  const resubmit = (fields: Fields = {}, step: Partial<Step> = {}, role: Role = 'author') => {
    const resubmission = resubmissionOf(returned)
    return steps(role, returned, { ...resubmission, proposal: { ...resubmission.proposal, ...fields }, ...step })
  }

  it.each(beyondReach)('denies the author changing %s', async (_what, fields) => {
    await deniesChange(
      () => resubmit(fields),
      () => resubmit(),
    )
  })

  it.each<[string, Fields]>([
    ['a short title', { title: 'Bench' }],
    ['a title of blanks', { title: ' '.repeat(40) }],
    ['a long body', { body: 'x'.repeat(10_001) }],
    ['another kind', { kind: 'complaint' }],
    ['another language', { lang: 'de' }],
    ['a district of another place', { districtId: 'pavlodar' }],
  ])('denies %s', async (_what, fields) => {
    await deniesChange(
      () => resubmit(fields),
      () => resubmit({ title: 'Ten letter', body: 'x'.repeat(10_000), lang: 'kk', districtId: null, audience: [] }),
    )
  })

  it.each<[string, Partial<Step>]>([
    ['without its event', { event: null }],
    ['with a public event', { place: 'events' }],
    ['with the event of a withdrawal', { event: withdrawalOf(returned).event }],
    ['as a first submission', { event: { ...resubmissionOf(returned).event, act: 'submit', from: null } }],
    ['with a forged origin', { event: { ...resubmissionOf(returned).event, from: 'assigned' } }],
    ['with a text', { event: { ...resubmissionOf(returned).event, text: 'Please hurry up.', lang: 'en' } }],
  ])('denies it %s', async (_what, step) => {
    await deniesChange(
      () => resubmit({}, step),
      () => resubmit(),
    )
  })

  it.each(everybodyBut('author'))('denies the %s', async (role) => {
    await deniesChange(
      () => resubmit({}, {}, role),
      () => resubmit(),
    )
  })
})

describe.each(['submitted', 'returned', 'published', 'assigned'] as const)('proposals / withdraw when %s', (state) => {
  const before = proposalIn(state)
  const withdraw = (fields: Fields = {}, step: Partial<Step> = {}, role: Role = 'author') => {
    const withdrawal = withdrawalOf(before)
    return steps(role, before, { ...withdrawal, proposal: { ...withdrawal.proposal, ...fields }, ...step })
  }
  const event = (fields: Fields) => ({ event: { ...withdrawalOf(before).event, ...fields } })

  it.each([
    ...beyondReach.filter(([, fields]) => before.public === false || !('public' in fields)),
    ['the title', { title: 'Something else entirely' }] as [string, Fields],
    ['the body', { body: 'Something else entirely, and long enough.' }] as [string, Fields],
  ])('denies the author changing %s', async (_what, fields) => {
    const [key, value] = Object.entries(fields)[0] as [string, unknown]
    const other =
      JSON.stringify(before[key as keyof typeof before]) === JSON.stringify(value) ? { [key]: null } : fields
    await deniesChange(
      () => withdraw(other),
      () => withdraw(),
    )
  })

  it.each([0, 2])('denies it with a revision %d higher, event and all', async (by) => {
    const jump = withdrawalOf({ ...before, rev: before.rev + by - 1 })
    await deniesChange(
      () => steps('author', before, jump),
      () => withdraw(),
    )
  })

  it.each<[string, Partial<Step>]>([
    ['without its event', { event: null }],
    ['with an event in the wrong place', { place: before.public ? 'review' : 'events' }],
    ['without a reason', event({ text: null })],
    ['with a reason of nine letters', event({ text: 'x'.repeat(9) })],
    ['with a reason of blanks', event({ text: ' '.repeat(20) })],
    ['with a reason of 2,001 units', event({ text: 'x'.repeat(2001) })],
    ['without the reason’s language', event({ lang: null })],
    ['with a forged origin', event({ from: 'closed' })],
    ['in a moderator’s name', event({ by: 'moderator' })],
    ['with a decision', event({ decision: 'declined' })],
  ])('denies it %s', async (_what, step) => {
    await deniesChange(
      () => withdraw({}, step),
      () => withdraw({}, event({ text: 'x'.repeat(2000) })),
    )
  })

  it.each(everybodyBut('author'))('denies the %s', async (role) => {
    await deniesChange(
      () => withdraw({}, {}, role),
      () => withdraw(),
    )
  })
})

describe('proposals / delete', () => {
  it.each(roles)('denies the %s', async (role) => {
    for (const state of ['submitted', 'returned', 'assigned', 'withdrawn'] as const) {
      await rules.arrange({ 'proposals/p': proposalIn(state) })
      await assertFails(deleteDoc(doc(rules.as(role), 'proposals/p')))
    }
    await rules.arrange({ 'proposals/p': proposalIn('assigned') })
    await assertSucceeds(take(rules.as('author'), 'p', withdrawalOf(proposalIn('assigned'))))
  })
})
