import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const counts = v.record(v.string(), count)
const registeredActive = v.object({ registered: count, active: count })

/** Counted from documents: registered, active and reported stand apart; parts need not add up to the whole. */
const ngoStatisticsSchema = v.object({
  registered: count,
  active: count,
  byStatus: counts,
  youth: registeredActive,
  religious: registeredActive,
  /** Registered NGOs that reported for the year. */
  reported: counts,
  byForm: v.record(v.string(), registeredActive),
  /** An NGO with several directions counts in each. */
  byDirection: v.record(v.string(), registeredActive),
  /** By district id; `unknown` where none is given. */
  byDistrict: v.record(v.string(), registeredActive),
})
export type NgoStatistics = v.InferOutput<typeof ngoStatisticsSchema>

const proposalStatisticsSchema = v.object({
  /** Public ones; what waits for publication is for moderators only. */
  total: count,
  byState: counts,
  byTheme: counts,
  /** Open ones (published, assigned, disputed) by owner: a department id or `akim_office`, then by due day. */
  openByOwner: v.record(v.string(), counts),
  /** All that a department was given. */
  byDepartment: counts,
  byDecision: counts,
  /** What became of them: accepted is one figure, accepted and kept another. Earlier statistics have none. */
  byOutcome: v.optional(counts, {}),
  disputed: count,
  /** Working days from publication to answer; null without answers. */
  answerDays: v.nullable(v.object({ median: v.number(), p90: v.number(), answers: count })),
})
export type ProposalStatistics = v.InferOutput<typeof proposalStatisticsSchema>

const commitmentStatisticsSchema = v.object({
  byState: counts,
  /** Planned, refused and declared ones by department id, then by due day (`none` without one). */
  openByDepartment: v.record(v.string(), counts),
})
export type CommitmentStatistics = v.InferOutput<typeof commitmentStatisticsSchema>

export const monthStatisticsSchema = v.object({
  /** `2026-11` */
  month: v.string(),
  registered: count,
  active: count,
  published: count,
  answered: count,
  /** Whether the register that `registered` and `active` were counted from was kept when the month ended. */
  registerKept: v.optional(v.boolean(), false),
})
export type MonthStatistics = v.InferOutput<typeof monthStatisticsSchema>

/** `statistics/{territoryId}`, one document for a whole dashboard. Written by functions only. */
export const statisticsSchema = v.object({
  territoryId: v.string(),
  /** When the documents were read that were counted. */
  asOf: v.date(),
  ngos: ngoStatisticsSchema,
  proposals: proposalStatisticsSchema,
  commitments: commitmentStatisticsSchema,
  /** The last 24 months, oldest first; each is also kept as `months/{yyyy-mm}`. */
  months: v.array(monthStatisticsSchema),
  /** What the last proof found: figures that had drifted and were repaired. */
  proof: v.nullable(v.object({ at: v.date(), drift: v.array(v.string()) })),
})
export type Statistics = v.InferOutput<typeof statisticsSchema>
