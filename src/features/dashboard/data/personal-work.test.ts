import type { Staff } from '@kopir/domain/person/staff'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import { describe, expect, it } from 'vitest'
import { type ListedWork, personalWork } from './personal-work.ts'

const today = '2026-11-21'
const none = { registered: 0, active: 0 }
const statistics: Statistics = {
  territoryId: 'almaty',
  asOf: new Date(0),
  ngos: {
    ...none,
    byStatus: {},
    youth: none,
    religious: none,
    reported: {},
    byForm: {},
    byDirection: {},
    byDistrict: {},
  },
  proposals: {
    total: 9,
    byState: { published: 1, disputed: 3, assigned: 5 },
    byTheme: {},
    openByOwner: {
      akim_office: { '2026-11-20': 3, '2026-11-21': 1 },
      roads: { '2026-11-01': 1, '2026-11-21': 2, '2026-12-01': 2 },
    },
    byDepartment: {},
    byDecision: {},
    byOutcome: {},
    disputed: 3,
    answerDays: null,
  },
  commitments: {
    byState: {},
    openByDepartment: { roads: { '2026-11-01': 1, '2027-01-01': 4 }, akim_office: { none: 2 } },
  },
  months: [],
  proof: null,
}

const staff = (roles: Staff['roles'], departments: Staff['departments'] = {}): Staff => ({
  uid: 'u',
  displayName: 'Әлия',
  administrator: false,
  roles,
  departments,
})
const nothing = { submitted: 0, cases: 0, toDecide: 0 }
const work = (person: Staff, listed: Partial<ListedWork> = {}) =>
  personalWork(statistics, person, { ...nothing, ...listed }, today).map(({ kind, count, overdue, dueToday }) => [
    kind,
    count,
    overdue,
    dueToday,
  ])

describe('personalWork', () => {
  it('gives a moderator the queue, and nothing when it is empty', () => {
    expect(work(staff({ almaty: ['moderator'] }), { submitted: 7 })).toEqual([['moderate', 7, 0, 0]])
    expect(work(staff({ almaty: ['moderator'] }), { cases: 2 })).toEqual([['cases', 2, 0, 0]])
    expect(work(staff({ almaty: ['moderator'] }))).toEqual([])
  })

  it('gives an official what their department owes, with what is late and due', () => {
    expect(work(staff({ almaty: ['official'] }, { almaty: ['roads'] }))).toEqual([
      ['answer', 5, 1, 2],
      ['fulfil', 1, 0, 0],
    ])
  })

  it('tells the akim’s office apart what to assign, to settle and what is late', () => {
    expect(work(staff({ almaty: ['akim_office'] }), { toDecide: 2 })).toEqual([
      ['assign', 1, 0, 0],
      ['settle', 3, 0, 0],
      ['decide_commitments', 2, 0, 0],
      ['office_late', 3, 0, 0],
      ['office_due', 1, 0, 0],
    ])
  })

  it('gives nothing to staff of another territory', () => {
    expect(
      work(staff({ pavlodar: ['akim_office', 'moderator', 'official'] }, { pavlodar: ['roads'] }), {
        submitted: 4,
        cases: 1,
        toDecide: 3,
      }),
    ).toEqual([])
  })
})
