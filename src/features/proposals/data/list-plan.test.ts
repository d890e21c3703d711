import type { Proposal } from '@kopir/domain/proposal/proposal'
import { describe, expect, it } from 'vitest'
import { type ProposalFilter, proposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import { planList, refine } from './list-plan.ts'

const { read: readFilter, write: filterParams } = proposalFilter
const asked = (search: string) => readFilter(new URLSearchParams(search))
const plan = (search: string) => planList(asked(search))

describe('readFilter and filterParams', () => {
  it.each([
    'state=published%2Cassigned',
    'decision=any',
    'owner=akim_office&overdue=1',
    'q=%D0%B4%D0%BE%D1%80%D0%BE%D0%B6%D0%BA%D0%B0&theme=ecology&kind=question',
    'department=almaty-ecology&disputed=1&sort=due',
    'answered=2026-11',
  ])('%s says the same after reading', (search) => {
    const again = filterParams(asked(search))
    expect([...again].sort()).toEqual([...new URLSearchParams(search)].sort())
  })

  it.each(['state=bogus', 'kind=song', 'theme=moon', 'decision=maybe', 'month=2026-13', 'answered=today', 'sort=up'])(
    '%s asks for nothing that is known, and so for nothing',
    (search) => {
      expect(asked(search)).toEqual(asked(''))
    },
  )

  it('keeps what it knows beside what it does not', () => {
    expect(asked('state=bogus,assigned').state).toBe('assigned')
  })

  it('an empty address asks for nothing', () => {
    expect(filterParams(asked('')).toString()).toBe('')
  })
})

describe('planList', () => {
  it('asks for every public state when none is named', () => {
    expect(plan('')).toEqual({ states: null, equal: [], orderBy: 'publishedAt', month: '', refines: false })
  })

  it('never asks for a state that is not public', () => {
    expect(plan('state=submitted')).toBeNull()
    expect(plan('state=submitted,published')?.states).toEqual(['published'])
  })

  it('takes the owner for the states that wait for it', () => {
    expect(plan('owner=akim_office')?.states).toEqual(['published', 'disputed'])
    expect(plan('owner=department')?.states).toEqual(['assigned'])
  })

  it('takes any other owner for a department', () => {
    expect(plan('owner=almaty-ecology')).toMatchObject({
      states: ['assigned'],
      equal: [['departmentId', 'almaty-ecology']],
    })
    expect(plan('owner=almaty-ecology&department=almaty-health')).toBeNull()
  })

  it('keeps only what all conditions on the state allow', () => {
    expect(plan('state=answered,assigned&overdue=1')?.states).toEqual(['assigned'])
    expect(plan('state=answered&overdue=1')).toBeNull()
  })

  it('finds all answered by the day of their answer', () => {
    expect(plan('decision=any')).toMatchObject({ equal: [], orderBy: 'answer.answeredOn' })
    expect(plan('decision=declined')).toMatchObject({
      equal: [['answer.decision', 'declined']],
      orderBy: 'publishedAt',
    })
    expect(plan('answered=2026-11')).toMatchObject({ orderBy: 'answer.answeredOn', month: '2026-11' })
  })

  it.each(['q=дорожка', 'overdue=1', 'sort=due'])('reads the whole list for %s', (search) => {
    expect(plan(search)?.refines).toBe(true)
  })
})

describe('planList without a department', () => {
  it('asks for what nobody was assigned', () => {
    expect(plan('department=none')?.equal).toEqual([['departmentId', null]])
    expect(plan('')?.equal).toEqual([])
  })
})

describe('refine', () => {
  const at = (day: string) => new Date(`${day}T06:00:00Z`)
  const proposal = (id: string, change: Partial<Proposal>) =>
    ({
      id,
      kind: 'proposal',
      state: 'assigned',
      submittedAt: at('2020-01-01'),
      changedAt: at('2020-01-01'),
      ...change,
    }) as Proposal
  const late = proposal('late', { dueOn: '2020-02-01' })
  const later = proposal('later', { dueOn: '2999-03-01' })
  const soon = proposal('soon', { dueOn: '2999-01-01' })
  const closed = proposal('closed', { state: 'closed', dueOn: '2020-01-15' })
  const today = '2026-11-20'
  const all = [later, closed, soon, late]
  const ids = (filter: Partial<ProposalFilter>, found = (list: readonly Proposal[]) => list) =>
    refine(all, { ...asked(''), ...filter }, 'Asia/Almaty', today, found).map(({ id }) => id)

  it('leaves the order of the database', () => {
    expect(ids({})).toEqual(['later', 'closed', 'soon', 'late'])
  })

  it('keeps what is late, and only what still waits', () => {
    expect(ids({ overdue: true })).toEqual(['late'])
  })

  it('puts the nearest deadline first and what waits for nothing last', () => {
    expect(ids({ sort: 'due' })).toEqual(['late', 'soon', 'later', 'closed'])
  })

  it('puts the longest wait for an answer first', () => {
    const answered = (id: string, answeredOn: string) =>
      proposal(id, { state: 'answered', publishedAt: at('2026-03-02'), answer: { answeredOn } as Proposal['answer'] })
    const list = [closed, answered('quick', '2026-03-03'), answered('slow', '2026-04-03')]
    const sorted = refine(list, { ...asked('sort=days') }, 'Asia/Almaty', today, (found) => found)
    expect(sorted.map(({ id }) => id)).toEqual(['slow', 'quick', 'closed'])
  })

  it('searches only when something is searched for', () => {
    const onlySoon = () => [soon]
    expect(ids({}, onlySoon)).toHaveLength(4)
    expect(ids({ q: 'x' }, onlySoon)).toEqual(['soon'])
  })
})
