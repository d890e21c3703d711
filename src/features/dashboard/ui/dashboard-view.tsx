import { staffTerritories } from '@kopir/domain/person/staff'
import { Suspense } from 'react'
import { useStaff } from '../../../entities/staff/data/use-staff.ts'
import { statisticsOf } from '../../../entities/statistics/data/statistics-queries.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { lazyPart } from '../../../shared/lazy-part.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { AnswerQuality } from './answer-quality.tsx'
import { CommitmentFigures } from './commitment-figures.tsx'
import { NgoStatistics } from './ngo-statistics.tsx'
import { ProposalFigures } from './proposal-figures.tsx'
import { WaitingByOwner } from './waiting-by-owner.tsx'

const ActToday = lazyPart(async () => (await import('./act-today.tsx')).ActToday)

interface DashboardViewProps {
  territoryId: string
  timeZone: string
}

/** The figures of a territory, live, in the order in which they ask for an act. */
export function DashboardView({ territoryId, timeZone }: DashboardViewProps) {
  const staff = useStaff()
  const today = useToday(timeZone)
  const { data, error, retry } = useLiveQuery(statisticsOf(territoryId))
  if (error && !data) return <ErrorState error={error} retry={retry} />
  if (data === undefined) {
    return (
      <>
        <Skeleton block="h-80" />
        <Skeleton block="h-96" />
        <Skeleton block="h-96" />
      </>
    )
  }
  if (data === null) return <EmptyState title={m.dashboard_none_title()}>{m.dashboard_none_text()}</EmptyState>
  const worker = staff && staffTerritories(staff).includes(territoryId) ? staff : null
  const parts = [
    {
      id: 'waiting',
      label: m.dashboard_waiting_title(),
      content: <WaitingByOwner statistics={data} today={today} />,
    },
    {
      id: 'commitments',
      label: m.dashboard_commitments_title(),
      content: <CommitmentFigures statistics={data} today={today} />,
    },
    { id: 'ngos', label: m.dashboard_ngos_title(), content: <NgoStatistics statistics={data} /> },
    { id: 'proposals', label: m.dashboard_proposals_title(), content: <ProposalFigures statistics={data} /> },
    { id: 'answers', label: m.dashboard_answers_title(), content: <AnswerQuality statistics={data} /> },
  ]
  return (
    <>
      <nav aria-label={m.dashboard_parts()}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {parts.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`} className="target text-link inline-flex items-center">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {(!staff || worker) && (
        <div data-act-room>
          {worker && (
            <Suspense fallback={null}>
              <ActToday statistics={data} staff={worker} today={today} />
            </Suspense>
          )}
        </div>
      )}
      {parts.map(({ id, content }) => (
        <div key={id} id={id} className="scroll-mt-20">
          {content}
        </div>
      ))}
    </>
  )
}
