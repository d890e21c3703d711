import { describe, expect, it } from 'vitest'
import { summarizeDueDays, summarizeOwners } from './due-days.ts'

const today = '2026-11-21'

describe('summarizeDueDays', () => {
  it('counts a day that has passed as overdue, today and no day as open', () => {
    const dueDays = { '2026-11-20': 2, '2026-11-21': 1, '2026-11-25': 4, '2026-12-01': 3, none: 5 }
    expect(summarizeDueDays(dueDays, today)).toEqual({ open: 15, overdue: 2, dueToday: 1, next: '2026-11-21' })
  })

  it('has no next deadline when all have passed', () => {
    expect(summarizeDueDays({ '2026-11-01': 1, none: 1 }, today).next).toBeNull()
  })
})

describe('summarizeOwners', () => {
  it('puts the latest first and leaves out who has nothing open', () => {
    const owners = summarizeOwners(
      { roads: { '2026-12-01': 9 }, health: { '2026-11-01': 1 }, ecology: { '2026-11-01': 1, none: 1 }, empty: {} },
      today,
      ['ecology', 'empty', 'health', 'roads'],
    )
    expect(owners.map(({ owner }) => owner)).toEqual(['ecology', 'health', 'roads'])
  })

  it('counts what is open and what is overdue with each', () => {
    const openByOwner = {
      akim_office: { '2026-11-20': 1, none: 2 },
      'almaty-ecology': { '2026-11-10': 2, '2026-11-21': 3, '2026-12-01': 4 },
      'almaty-health': { '2026-12-01': 1 },
    }
    expect(summarizeOwners(openByOwner, today, Object.keys(openByOwner))).toMatchObject([
      { owner: 'almaty-ecology', open: 9, overdue: 2 },
      { owner: 'akim_office', open: 3, overdue: 1 },
      { owner: 'almaty-health', open: 1, overdue: 0 },
    ])
  })
})
