import { type Commitment, type CommitmentState, commitmentStates } from '@kopir/domain/commitment/commitment'
import { isOpenCommitment, isOverdueCommitment } from '@kopir/domain/commitment/overdue'
import type { CivilDate } from '@kopir/domain/time/civil-date'

/** What the address of the roadmap asks for; an empty text asks for nothing. */
export interface RoadmapFilter {
  year: string
  /** `open` is everything that is neither confirmed nor cancelled. */
  state: '' | CommitmentState | 'overdue' | 'open'
  theme: string
  /** A department's id, or `akim_office` where no department was named. */
  department: string
  /** `proposal`, `forum`, `document`, or one of the last two with what it is: `forum:almaty-civic-forum-12`. */
  source: string
}

const states: readonly string[] = [...commitmentStates, 'overdue', 'open']

export function readFilter(params: URLSearchParams): RoadmapFilter {
  const state = params.get('state') ?? ''
  return {
    year: params.get('year') ?? '',
    state: states.includes(state) ? (state as RoadmapFilter['state']) : '',
    theme: params.get('theme') ?? '',
    department: params.get('department') ?? '',
    source: params.get('source') ?? '',
  }
}

/** The address of a filter, without what is not asked for. */
export const filterParams = (filter: RoadmapFilter) =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))

/** The department that answers for a promise, as the address names it. */
export const departmentOf = ({ departmentId }: Commitment) => departmentId ?? 'akim_office'

/** One source as the address names it: proposals together, every forum and document by itself. */
export const sourceOf = ({ source: { kind, id, label } }: Commitment) =>
  kind === 'proposal' ? kind : `${kind}:${id ?? label}`

function passesState(commitment: Commitment, state: RoadmapFilter['state'], today: CivilDate): boolean {
  if (state === 'overdue') return isOverdueCommitment(commitment, today)
  if (state === 'open') return isOpenCommitment(commitment)
  return state === '' || commitment.state === state
}

/** Whether a promise is shown; `except` leaves one question out, to count the answers to it. */
export function passes(
  commitment: Commitment,
  filter: RoadmapFilter,
  today: CivilDate,
  except?: keyof RoadmapFilter,
): boolean {
  const { year, state, theme, department, source } = filter
  return (
    (except === 'year' || year === '' || String(commitment.year) === year) &&
    (except === 'state' || passesState(commitment, state, today)) &&
    (except === 'theme' || theme === '' || commitment.theme === theme) &&
    (except === 'department' || department === '' || departmentOf(commitment) === department) &&
    (except === 'source' || source === '' || commitment.source.kind === source || sourceOf(commitment) === source)
  )
}

/** How many promises each state would show; the overdue are among the others. */
export function countStates(
  commitments: readonly Commitment[],
  filter: RoadmapFilter,
  today: CivilDate,
): Map<RoadmapFilter['state'], number> {
  const considered = commitments.filter((commitment) => passes(commitment, filter, today, 'state'))
  return new Map(
    (['', ...commitmentStates, 'overdue'] as const).map((state) => [
      state,
      considered.filter((commitment) => passesState(commitment, state, today)).length,
    ]),
  )
}

/** Every year from the first to the last, the latest first: also those in which nothing was promised. */
export function roadmapYears(commitments: readonly Commitment[], today: CivilDate): { year: number; gap: boolean }[] {
  const present = new Set(commitments.map(({ year }) => year))
  if (present.size === 0) return []
  // A roadmap that ended years ago has a gap up to this year, too.
  const last = Math.max(...present, Number(today.slice(0, 4)))
  const first = Math.min(...present)
  return Array.from({ length: last - first + 1 }, (_, distance) => last - distance).map((year) => ({
    year,
    gap: !present.has(year),
  }))
}
