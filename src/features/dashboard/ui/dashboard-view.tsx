import { staffTerritories } from '@kopir/domain/person/staff'
import type { Statistics } from '@kopir/domain/statistics/statistics'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { useStaff } from '../../../shared/session/use-staff.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { statisticsKey, watchStatistics } from '../data/statistics-query.ts'
import { ActToday } from './act-today.tsx'
import { AnswerQuality } from './answer-quality.tsx'
import { CommitmentFigures } from './commitment-figures.tsx'
import { NgoFigures } from './ngo-figures.tsx'
import { ProposalFigures } from './proposal-figures.tsx'
import { WaitingByOwner } from './waiting-by-owner.tsx'

interface DashboardViewProps {
  territoryId: string
  timeZone: string
}

/** The figures of a territory, live, in the order in which they ask for an act. */
export function DashboardView({ territoryId, timeZone }: DashboardViewProps) {
  const staff = useStaff()
  const statistics = useLiveQuery<Statistics | null>({ queryKey: statisticsKey(territoryId) }, (push, fail) =>
    watchStatistics(territoryId, push, fail),
  )
  const { data, error, retry } = statistics
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
  const today = civilDateAt(new Date(), timeZone)
  return (
    <>
      {staff && staffTerritories(staff).includes(territoryId) && (
        <ActToday statistics={data} staff={staff} today={today} />
      )}
      <WaitingByOwner statistics={data} today={today} />
      <CommitmentFigures statistics={data} today={today} />
      <NgoFigures statistics={data} />
      <ProposalFigures statistics={data} />
      <AnswerQuality statistics={data} />
    </>
  )
}
