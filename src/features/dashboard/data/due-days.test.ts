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
    )
    expect(owners.map(({ owner }) => owner)).toEqual(['ecology', 'health', 'roads'])
  })
})
