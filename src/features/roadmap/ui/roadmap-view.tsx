import type { Commitment } from '@kopir/domain/commitment/commitment'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { useState } from 'react'
import { m } from '../../../shared/i18n/messages.ts'
import { usePlaces } from '../../../shared/places/use-places.ts'
import { useTerritory } from '../../../shared/places/use-territory.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useMyNgos } from '../../../shared/session/use-my-ngos.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { useStaff } from '../../../shared/session/use-staff.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { watchCommitments } from '../data/commitment-store.ts'
import { type CommitmentAct, possibleActs } from '../data/possible-acts.ts'
import { countStates, passes, roadmapYears } from '../data/roadmap-filter.ts'
import { ActDialog } from './act-dialog.tsx'
import { CommitmentCard } from './commitment-card.tsx'
import { RoadmapFilters } from './roadmap-filters.tsx'
import { RoadmapTools } from './roadmap-tools.tsx'
import { StateCounts } from './state-counts.tsx'
import { useLinkedItem } from './use-linked-item.ts'
import { useRoadmapFilter } from './use-roadmap-filter.ts'

/** The roadmap of a territory, live: promises by year, with the years in which nothing was promised. */
export function RoadmapView() {
  const { territoryId, timeZone } = useTerritory()
  const places = usePlaces()
  const { uid } = useSession()
  const staff = useStaff()
  const myNgos = useMyNgos()
  const { filter, change, hrefOf } = useRoadmapFilter(territoryId)
  const [asked, setAsked] = useState<{ commitmentId: string; act: CommitmentAct } | null>(null)
  const { data, error, retry } = useLiveQuery<Commitment[]>({ queryKey: ['commitments', territoryId] }, (push, fail) =>
    watchCommitments(territoryId, push, fail),
  )
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

  const now = new Date()
  const today = civilDateAt(now, timeZone)
  const reader = uid ? { uid, staff: staff ?? null, ngoIds: (myNgos ?? []).map(({ ngoId }) => ngoId) } : null
  const departmentName = (commitment: Commitment) =>
    commitment.departmentId ? places.departmentName(commitment.departmentId) : m.owner_akim_office()
  const listed = data.filter((commitment) => passes(commitment, filter, today))
  const years = roadmapYears(data, today)
  const countYear = (year: string) => data.filter((commitment) => passes(commitment, { ...filter, year }, today)).length
  const isNarrowed = Boolean(filter.state || filter.theme || filter.department || filter.source)
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
  const acted = asked && data.find(({ id }) => id === asked.commitmentId)

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
          onClear={isNarrowed ? () => change({ state: '', theme: '', department: '', source: '' }) : null}
        />
      </div>
      {shownYears.length === 0 && (
        <EmptyState title={m.roadmap_nothing_found()}>{m.roadmap_nothing_found_hint()}</EmptyState>
      )}
      {shownYears.map(({ year, gap }) => (
        <Section key={year} title={<span className="tabular">{year}</span>}>
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
                    acts={possibleActs(commitment, reader, now)}
                    onAct={(act) => setAsked({ commitmentId: commitment.id, act })}
                  />
                ))}
            </ul>
          )}
        </Section>
      ))}
      {asked && acted && (
        <ActDialog key={`${acted.id}.${asked.act}`} commitment={acted} act={asked.act} onClose={() => setAsked(null)} />
      )}
    </>
  )
}
