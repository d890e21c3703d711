import { expect, it } from 'vitest'
import type { Answer } from '../proposal/proposal.ts'
import { kazakhstanCalendar } from '../time/kazakhstan-calendar.ts'
import { type CountedProposal, countMonth, countProposals } from './count-proposals.ts'

const timeZone = 'Asia/Almaty'
const at = (text: string) => new Date(`${text}T06:00:00Z`)

const answer = (decision: Answer['decision'], answeredOn: string): Answer => ({
  decision,
  text: 'text',
  lang: 'kk',
  departmentId: 'ecology',
  answeredOn,
  referredTo: null,
})

const proposal = (change: Partial<CountedProposal>): CountedProposal => ({
  kind: 'proposal',
  state: 'published',
  theme: 'ecology',
  departmentId: null,
  disputed: false,
  outcome: null,
  answer: null,
  submittedAt: at('2026-04-01'),
  changedAt: at('2026-04-06'),
  publishedAt: at('2026-04-06'),
  dueOn: '2026-04-27',
  ...change,
})

const count = (proposals: CountedProposal[]) => countProposals(proposals, kazakhstanCalendar, timeZone)

it('shows open ones by who has to act next and until when', () => {
  const counted = count([
    proposal({}),
    proposal({ state: 'assigned', departmentId: 'ecology', dueOn: '2026-04-28' }),
    proposal({ state: 'assigned', departmentId: 'ecology', dueOn: '2026-04-28' }),
    proposal({ state: 'disputed', departmentId: 'ecology', disputed: true }),
    proposal({ state: 'closed', departmentId: 'energy' }),
  ])
  expect(counted.openByOwner).toEqual({
    akim_office: { '2026-04-08': 1, '2026-04-13': 1 },
    ecology: { '2026-04-28': 2 },
  })
  expect(counted).toMatchObject({
    total: 5,
    byState: { published: 1, assigned: 2, disputed: 1, closed: 1 },
    byDepartment: { ecology: 3, energy: 1 },
    disputed: 1,
    answerDays: null,
  })
})

it('measures working days from publication to answer', () => {
  // Nothing between these days but one weekend: 1, 4 and 6 working days.
  const answered = ['2026-04-07', '2026-04-10', '2026-04-14'].map((answeredOn) =>
    proposal({ state: 'answered', answer: answer('declined', answeredOn) }),
  )
  expect(count(answered).answerDays).toEqual({ median: 4, p90: 6, answers: 3 })
  expect(count(answered.slice(0, 2)).answerDays).toEqual({ median: 2.5, p90: 4, answers: 2 })
  const inUnlistedYear = proposal({ state: 'answered', answer: answer('declined', '2099-04-07') })
  expect(count([...answered, inUnlistedYear]).answerDays).toEqual({ median: 4, p90: 6, answers: 3 })
  expect(count(answered).byDecision).toEqual({ declined: 3 })
})

it('counts what was accepted apart from what was kept', () => {
  const accepted = (outcome: CountedProposal['outcome']) =>
    proposal({ state: 'closed', answer: answer('accepted', '2026-04-10'), outcome })
  const counted = count([accepted('completed'), accepted('cancelled'), accepted('partly_completed'), accepted(null)])
  expect(counted.byDecision).toEqual({ accepted: 4 })
  expect(counted.byOutcome).toEqual({ cancelled: 1, completed: 1, partly_completed: 1 })
})

it('counts a month by the clocks of the territory', () => {
  const published = (publishedAt: string) => proposal({ publishedAt: new Date(publishedAt) })
  const proposals = [
    published('2026-04-30T18:59:00Z'),
    published('2026-04-30T19:01:00Z'),
    proposal({ answer: answer('explained', '2026-05-02') }),
  ]
  expect(countMonth(proposals, '2026-04', timeZone)).toEqual({ published: 2, answered: 0 })
  expect(countMonth(proposals, '2026-05', timeZone)).toEqual({ published: 1, answered: 1 })
})
