import type { DoubtCode, NoteCode, PlanEntry, PlanGroup, ProblemCode } from '@kopir/domain/register-import/plan'
import type { PlanCounts } from '@kopir/domain/register-import/register-import'

/** A reason for which rows stand in the plan as they do, how many, and how many of them are to be applied all the same. */
export interface ReasonCount<Code> {
  code: Code
  count: number
  applied: number
}

/** What a plan comes to as it is decided now. */
export interface PlanSummary {
  counts: PlanCounts
  doubts: ReasonCount<DoubtCode>[]
  problems: ReasonCount<ProblemCode>[]
  notes: ReasonCount<NoteCode>[]
  /** What would be written; `closed` are NGOs that the file lacks. */
  writes: { created: number; changed: number; closed: number }
}

/** A line of the plan with its place there and whether it is to be applied. */
export interface PlanRow extends PlanEntry {
  at: number
  isApplied: boolean
}

/** Which lines of the plan are looked at. */
export interface PlanView {
  group: PlanGroup
  /** Words in the name, the number or the line; empty for all. */
  words: string
  /** One of the codes of doubts or problems; empty for all. */
  reason: string
}
