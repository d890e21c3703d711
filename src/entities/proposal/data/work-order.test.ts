import { nextStep } from '@kopir/domain/proposal/next-step'
import type { ProposalState } from '@kopir/domain/proposal/states'
import { kazakhstanCalendar } from '@kopir/domain/time/kazakhstan-calendar'
import { expect, it } from 'vitest'
import { byAnswerDay, byOwnTerm } from './work-order.ts'

const at = (day: string) => new Date(`${day}T06:00:00Z`)
/** The answer to the later objection was due first. */
const waiting = (state: ProposalState) => [
  { kind: 'proposal' as const, state, changedAt: at('2026-11-20'), dueOn: '2026-10-02' },
  { kind: 'proposal' as const, state, changedAt: at('2026-11-12'), dueOn: '2026-11-02' },
]
const dueDays = (proposals: ReturnType<typeof waiting>) =>
  proposals.map((proposal) => nextStep(proposal, kazakhstanCalendar, 'Asia/Almaty')?.dueOn ?? '')

it.each(['published', 'disputed'] as const)('lists what is %s by the term that runs now', (state) => {
  const listed = dueDays(waiting(state).sort(byOwnTerm))
  expect(listed).toEqual(listed.toSorted())
})

it('lists what is assigned by the day of the answer', () => {
  const listed = dueDays(waiting('assigned').sort(byAnswerDay))
  expect(listed).toEqual(['2026-10-02', '2026-11-02'])
})

it('puts what has no day, as thanks, behind what has one', () => {
  const [first] = waiting('assigned')
  const thanks = { kind: 'thanks' as const, dueOn: null, changedAt: at('2026-01-01') }
  const listed = [thanks, ...(first ? [first] : [])].sort(byAnswerDay)
  expect(listed.map(({ dueOn }) => dueOn)).toEqual(['2026-10-02', null])
})
