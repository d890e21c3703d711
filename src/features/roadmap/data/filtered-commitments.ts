import type { Commitment } from '@kopir/domain/commitment/commitment'
import { commitmentStates, isOpenCommitment, isOverdueCommitment } from '@kopir/domain/commitment/states'
import { akimOffice } from '@kopir/domain/statistics/keys'
import type { CivilDate } from '@kopir/domain/time/civil-date'
import type { RoadmapFilter } from '../../../entities/commitment/data/roadmap-filter.ts'
import { sourceParam } from '../../../entities/commitment/data/roadmap-path.ts'
import { sourceText } from '../../../entities/commitment/source-text.ts'

/** The department that answers for a commitment, as the address names it. */
export const departmentOf = ({ departmentId }: Commitment) => departmentId ?? akimOffice

/** One source as the address names it: proposals together, every forum and document by itself. */
export const sourceOf = ({ source }: Commitment) =>
  // In whatever language a link is opened, it asks for the same.
  source.kind === 'proposal' ? source.kind : sourceParam(source.kind, source.id ?? sourceText(source, 'ru').text)

function passesState(commitment: Commitment, state: RoadmapFilter['state'], today: CivilDate): boolean {
  if (state === 'overdue') return isOverdueCommitment(commitment, today)
  if (state === 'open') return isOpenCommitment(commitment)
  return state === '' || commitment.state === state
}

/** Whether a commitment is shown; `except` leaves one question out, to count the answers to it. */
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

/** How many commitments each state would show; the overdue are among the others. */
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

/** Every year from the first to the last, the latest first: also those in which no commitment was made. */
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
