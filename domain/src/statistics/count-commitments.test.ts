import { expect, it } from 'vitest'
import { type CountedCommitment, countCommitments } from './count-commitments.ts'

const commitment = (change: Partial<CountedCommitment>): CountedCommitment => ({
  state: 'planned',
  departmentId: 'ecology',
  dueOn: '2026-09-01',
  ...change,
})

it('keeps declared apart from confirmed and shows what is open by department and day, without one for what was declared in time', () => {
  const counted = countCommitments([
    commitment({}),
    commitment({ state: 'declared' }),
    commitment({ state: 'declared', report: { on: '2026-09-02' } }),
    commitment({ state: 'declared', report: { on: '2026-09-01' } }),
    commitment({ state: 'refused', dueOn: null }),
    commitment({ state: 'confirmed' }),
    commitment({ state: 'cancelled' }),
    commitment({ departmentId: null }),
  ])
  expect(counted).toEqual({
    byState: { planned: 2, declared: 3, refused: 1, confirmed: 1, cancelled: 1 },
    openByDepartment: { akim_office: { '2026-09-01': 1 }, ecology: { '2026-09-01': 3, none: 2 } },
  })
})
