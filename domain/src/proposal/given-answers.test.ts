import { expect, it } from 'vitest'
import type { ProposalEvent } from './event.ts'
import { emptyDetail } from './event-detail.ts'
import { givenAnswers } from './given-answers.ts'
import type { Act } from './transitions.ts'

const steps = (...acts: Act[]) =>
  acts.map(
    (act, index): ProposalEvent => ({
      ...emptyDetail,
      rev: index + 1,
      act,
      from: null,
      to: 'answered',
      at: new Date(index),
      by: 'official',
      text: `${act} ${index + 1}`,
    }),
  )
const told = (...acts: Act[]) =>
  givenAnswers(steps(...acts)).map(
    ({ answer, fate }) => `${answer.text}: ${fate ? `${fate.kind} by ${fate.by.rev}` : 'stands'}`,
  )

it('keeps every answer with what became of it', () => {
  expect(told('publish', 'assign')).toEqual([])
  expect(told('publish', 'assign', 'answer')).toEqual(['answer 3: stands'])
  expect(told('answer', 'dispute')).toEqual(['answer 1: disputed by 2'])
  expect(told('answer', 'dispute', 'dismiss')).toEqual(['answer 1: upheld by 3'])
  expect(told('answer', 'dispute', 'uphold', 'answer', 'lapse')).toEqual([
    'answer 1: overturned by 3',
    'answer 4: unconfirmed by 5',
  ])
  expect(told('answer', 'confirm', 'reopen')).toEqual(['answer 1: stands'])
})
