import { expect, it } from 'vitest'
import { answerDueOn, waitingFor } from './waiting.ts'

const zone = 'Asia/Almaty'
type Clocked = Parameters<typeof waitingFor>[0]
const proposal = (state: Clocked['state'], dueOn: string | null = null): Clocked => ({
  kind: 'proposal',
  state,
  dueOn,
  changedAt: new Date('2026-09-07T06:00:00Z'),
})
const thanks = (state: Clocked['state'], dueOn: string | null = null) => ({
  ...proposal(state, dueOn),
  kind: 'thanks' as const,
})

it.each([
  ['submitted', 'moderators', 'moderation', 2],
  ['returned', 'author', 'revision', null],
  ['published', 'akim_office', 'assignment', 2],
  ['answered', 'author', 'word', 10],
  ['disputed', 'akim_office', 'dispute', 5],
] as const)('%s waits for %s on a clock to the %s of %s working days', (state, owner, goal, termDays) => {
  expect(waitingFor(proposal(state), zone, '2026-09-07')).toMatchObject({ owner, goal, termDays, overdue: false })
})

it('is overdue from the day after the last one', () => {
  expect(waitingFor(proposal('assigned', '2026-09-28'), zone, '2026-09-28')?.overdue).toBe(false)
  expect(waitingFor(proposal('assigned', '2026-09-28'), zone, '2026-09-29')?.overdue).toBe(true)
})

it('names who is waited for, and no day, where the term ends in a year that nobody listed', () => {
  const answered = { ...proposal('answered'), changedAt: new Date('2099-04-01T06:00:00Z') }
  expect(waitingFor(answered, zone, '2099-04-30')).toMatchObject({ owner: 'author', dueOn: null, overdue: false })
})

it.each(['rejected', 'closed', 'withdrawn'] as const)('%s waits for nobody', (state) => {
  expect(waitingFor(proposal(state), zone, '2026-09-07')).toBeNull()
})

it.each(['published', 'assigned', 'answered', 'disputed'] as const)('thanks that are %s run on no clock', (state) => {
  // What was published before thanks lost their clock still has a day.
  for (const dueOn of [null, '2026-09-08']) {
    expect(waitingFor(thanks(state, dueOn), zone, '2027-09-07')).toMatchObject({
      dueOn: null,
      termDays: null,
      overdue: false,
    })
    expect(answerDueOn(thanks(state, dueOn))).toBeNull()
  }
})

it('knows the day of the answer from publication on, until there is one', () => {
  expect(answerDueOn(proposal('submitted'))).toBeNull()
  expect(answerDueOn(proposal('published', '2026-09-28'))).toBe('2026-09-28')
  expect(answerDueOn(proposal('assigned', '2026-09-28'))).toBe('2026-09-28')
  expect(answerDueOn(proposal('answered', '2026-09-28'))).toBeNull()
})
