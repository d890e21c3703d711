import type { Commitment } from '@kopir/domain/commitment/commitment'
import { commitmentsOfTerritory } from '../../../entities/commitment/data/commitment-queries.ts'
import { roadmapFilter } from '../../../entities/commitment/data/roadmap-filter.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { useFilter } from '../../../shared/filter/use-filter.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { useLinkedItem } from '../../../shared/ui/use-linked-item.ts'
import { countStates, passes, roadmapYears } from '../data/filtered-commitments.ts'
import { CommitmentCard } from './commitment-card.tsx'
import { RoadmapFilters } from './roadmap-filters.tsx'
import { RoadmapTools } from './roadmap-tools.tsx'
import { StateCounts } from './state-counts.tsx'

/** The roadmap of a territory, live: commitments by year, with the years in which no commitment was made. */
export function RoadmapView() {
  const { territoryId, timeZone } = useTerritory()
  const places = usePlaces()
  const today = useToday(timeZone)
  const { filter, change, clear, isNarrowed, hrefOf } = useFilter(roadmapFilter)
  const { data, error, retry } = useLiveQuery(commitmentsOfTerritory(territoryId))
  useLinkedItem(data !== undefined)

  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (!data) return <Skeleton block="h-[70vh]" />
  if (data.length === 0) {
    return (
      <EmptyState
        title={m.roadmap_none()}
        action={<LinkButton to={`/${territoryId}/proposals`}>{m.roadmap_to_proposals()}</LinkButton>}
      >
        {m.roadmap_none_hint()}
      </EmptyState>
    )
  }

  const departmentName = (commitment: Commitment) =>
    commitment.departmentId ? places.departmentName(commitment.departmentId) : m.owner_akim_office()
  const listed = data.filter((commitment) => passes(commitment, filter, today))
  const years = roadmapYears(data, today)
  const countYear = (year: string) => data.filter((commitment) => passes(commitment, { ...filter, year }, today)).length
  const shownYears = years.filter(
    ({ year, gap }) =>
      (!filter.year || filter.year === String(year)) &&
      // Under a filter an empty year says nothing.
      (gap ? !isNarrowed : listed.some((commitment) => commitment.year === year)),
  )
  const tabs = [
    { to: hrefOf({ year: '' }), label: m.roadmap_all_years(), count: countYear(''), current: filter.year === '' },
    ...years.map(({ year }) => ({
      to: hrefOf({ year: String(year) }),
      label: String(year),
      count: countYear(String(year)),
      current: filter.year === String(year),
    })),
  ]

  return (
    <>
      <StateCounts counts={countStates(data, filter, today)} current={filter.state} hrefOf={hrefOf} />
      <div className="flex flex-col gap-4">
        <Tabs label={m.roadmap_years()} tabs={tabs} />
        <RoadmapFilters
          commitments={data}
          filter={filter}
          today={today}
          departmentName={departmentName}
          onChange={change}
        />
        <RoadmapTools
          territoryId={territoryId}
          listed={listed}
          today={today}
          departmentName={departmentName}
          onClear={isNarrowed ? clear : null}
        />
      </div>
      {shownYears.length === 0 && (
        <EmptyState title={m.roadmap_nothing_found()}>{m.roadmap_nothing_found_hint()}</EmptyState>
      )}
      {shownYears.map(({ year, gap }) => (
        <Section key={year} title={year}>
          {gap ? (
            <Notice tone="due">{m.roadmap_gap({ year: String(year) })}</Notice>
          ) : (
            <ul className="flex flex-col divide-y divide-line border-y border-line">
              {listed
                .filter((commitment) => commitment.year === year)
                .map((commitment) => (
                  <CommitmentCard
                    key={commitment.id}
                    commitment={commitment}
                    departmentName={departmentName(commitment)}
                    today={today}
                  />
                ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  )
}
