import { describe, expect, it } from 'vitest'
import { commitmentStates, isOverdueCommitment, waitsSince } from './states.ts'

const declared = (on: string) => ({ state: 'declared', dueOn: '2026-09-01', report: { on } }) as const

describe('the day of a commitment', () => {
  it('is past while something is owed', () => {
    const late = commitmentStates.filter((state) => isOverdueCommitment({ state, dueOn: '2026-09-01' }, '2026-09-02'))
    expect(late).toEqual(['planned', 'declared', 'refused'])
    expect(isOverdueCommitment({ state: 'planned', dueOn: '2026-09-02' }, '2026-09-02')).toBe(false)
    expect(isOverdueCommitment({ state: 'planned', dueOn: null }, '2026-09-02')).toBe(false)
  })

  it('was kept by who declared in time, and then it waits for the NGO side', () => {
    expect(isOverdueCommitment(declared('2026-09-01'), '2027-01-01')).toBe(false)
    expect(waitsSince(declared('2026-09-01'))).toBe('2026-09-01')
    expect(isOverdueCommitment(declared('2026-09-02'), '2027-01-01')).toBe(true)
    expect(isOverdueCommitment({ ...declared('2026-09-01'), state: 'refused' }, '2027-01-01')).toBe(true)
    expect(waitsSince({ ...declared('2026-09-01'), state: 'refused' })).toBeNull()
  })
})
