import { type RegisterFact, registerFacts, type SomeFacts } from './facts.ts'
import { withoutPersonNumbers } from './person-numbers.ts'
import type { CellNote, CellProblem, Doubt, PlanEntry, PlanGroup } from './plan.ts'
import type { RowOutcome, UndoOutcome } from './staged-row.ts'

/** One thing that a report tells of an entry. */
type ReportedDetail =
  | { kind: 'fact'; fact: RegisterFact; before: SomeFacts; after: SomeFacts }
  | { kind: 'note'; note: CellNote }
  | { kind: 'doubt'; doubt: Doubt }
  | { kind: 'problem'; problem: CellProblem }

/** A row of the report, in codes: whoever shows it has the words. */
export interface ReportRow {
  line: number | null
  name: string
  ngoId: string | null
  group: PlanGroup
  /** What became of it; null before it was applied, and for what was not to be. */
  outcome: RowOutcome | UndoOutcome | null
  /** Null where there is nothing to tell beside the group. */
  detail: ReportedDetail | null
}

/**
 * The entries of a plan as a table, a row for everything that there is to tell of each. `outcomeOf` says what became of an
 * NGO, by its id. No person's number is in it.
 */
export function reportRows(
  entries: readonly PlanEntry[],
  outcomeOf: (ngoId: string) => RowOutcome | UndoOutcome | null = () => null,
): ReportRow[] {
  return entries.flatMap((entry) => {
    const { line, ngoId, group } = entry
    const name = withoutPersonNumbers(entry.name)
    const outcome = entry.staged ? outcomeOf(entry.staged.ngoId) : null
    const details = detailsOf(entry)
    return (details.length > 0 ? details : [null]).map((detail) => ({ line, name, ngoId, group, outcome, detail }))
  })
}

function detailsOf({ before, after, notes, doubts, problems }: PlanEntry): ReportedDetail[] {
  const facts = before && after ? registerFacts.filter((fact) => after[fact] !== undefined) : []
  return [
    ...problems.map((problem): ReportedDetail => ({ kind: 'problem', problem: withoutPersons(problem) })),
    ...doubts.map((doubt): ReportedDetail => ({ kind: 'doubt', doubt })),
    ...facts.map(
      (fact): ReportedDetail => ({ kind: 'fact', fact, before: only(before, fact), after: only(after, fact) }),
    ),
    ...notes.map((note): ReportedDetail => ({ kind: 'note', note })),
  ]
}

const only = (facts: SomeFacts | null, fact: RegisterFact): SomeFacts => ({ [fact]: facts?.[fact] })

const withoutPersons = (problem: CellProblem): CellProblem => ({
  ...problem,
  cell: problem.cell === null ? null : withoutPersonNumbers(problem.cell),
})
