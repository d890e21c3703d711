import type { Commitment } from './commitment.ts'

/** A commitment as an answer made it; tests change one thing. */
export const plannedCommitment = (change: Partial<Commitment> = {}): Commitment => ({
  id: 'c1',
  territoryId: 'almaty',
  year: 2026,
  title: 'Высадить 200 деревьев',
  lang: 'ru',
  departmentId: 'almaty-ecology',
  theme: 'ecology',
  dueOn: '2026-09-01',
  state: 'planned',
  rev: 1,
  source: { kind: 'proposal', id: 'p1', label: 'ALA-2026-000001' },
  authorUid: 'author',
  ngoId: null,
  report: null,
  reason: null,
  cancellationRequest: null,
  confirmedOn: null,
  createdAt: new Date('2026-03-05T00:00:00Z'),
  ...change,
})
