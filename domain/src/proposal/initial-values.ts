import type { Proposal } from './proposal.ts'

/** What every proposal begins with, however it came: nothing decided, nothing public. */
export const newProposal = {
  state: 'submitted',
  public: false,
  rev: 1,
  number: null,
  publishedAt: null,
  dueOn: null,
  departmentId: null,
  coDepartmentIds: [] as string[],
  answer: null,
  disputed: false,
  outcome: null,
} satisfies Partial<Proposal>
