import { commitmentActs } from './acts.ts'

/** What its history is made of: its acts, and what answers, claims and disputes do to it. */
export const commitmentSteps = [
  'make' as const,
  ...commitmentActs.map(({ name }) => name),
  'annul' as const,
  'claim' as const,
]
export type CommitmentStep = (typeof commitmentSteps)[number]
