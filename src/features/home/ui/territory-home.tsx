import { useQuery } from '@tanstack/react-query'
import { m } from '../../../shared/i18n/messages.ts'
import { useTerritory } from '../../../shared/places/use-territory.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PageLayout } from '../../../shared/ui/page-layout.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { homeQuery } from '../data/home-query.ts'
import { AskBox } from './ask-box.tsx'
import { Meetings } from './meetings.tsx'
import { NgoFigures } from './ngo-figures.tsx'
import { Promises } from './promises.tsx'
import { RecentAnswers } from './recent-answers.tsx'
import { WaitingList } from './waiting-list.tsx'

/** The first page of a territory; each block answers one question. */
export function TerritoryHome() {
  const { territoryId, name, timeZone } = useTerritory()
  const { data: home, error, refetch } = useQuery(homeQuery(territoryId))
  return (
    <PageLayout>
      <PageHeader title={name ? m.home_title({ place: name }) : m.common_name()} />
      <AskBox territoryId={territoryId} />
      {error && !home && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !home && (
        <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
          <Skeleton block="h-[40rem]" />
          <Skeleton block="h-[40rem]" />
        </div>
      )}
      {home && (
        <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
          <div className="flex min-w-0 flex-col gap-8">
            <WaitingList territoryId={territoryId} waiting={home.waiting} />
            <RecentAnswers territoryId={territoryId} answers={home.answers} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <NgoFigures home={home} />
            <Meetings home={home} timeZone={timeZone} />
            <Promises territoryId={territoryId} commitments={home.commitments} timeZone={timeZone} />
          </div>
        </div>
      )}
    </PageLayout>
  )
}
