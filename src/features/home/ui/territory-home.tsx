import { useQuery } from '@tanstack/react-query'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useTerritory } from '../../../entities/territory/data/use-territory.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { PageLayout } from '../../../shared/ui/page-layout.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { homeOf } from '../data/home-query.ts'
import { AskBox } from './ask-box.tsx'
import { Commitments } from './commitments.tsx'
import { Meetings } from './meetings.tsx'
import { RecentAnswers } from './recent-answers.tsx'
import { RegisteredAndActive } from './registered-and-active.tsx'
import { WaitingList } from './waiting-list.tsx'

/** The first page of a territory; each block answers one question. */
export function TerritoryHome() {
  const { territoryId, name, timeZone } = useTerritory()
  const { takesProposals } = usePlaces()
  const { data: home, error, refetch } = useQuery(homeOf(territoryId))
  return (
    <PageLayout>
      <PageHeader title={name ? m.home_title({ place: name }) : m.common_name()} />
      {takesProposals(territoryId) ? (
        <AskBox territoryId={territoryId} />
      ) : (
        <Notice>{m.common_not_taken_text()}</Notice>
      )}
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
            <WaitingList territoryId={territoryId} waiting={home.waiting} timeZone={timeZone} />
            <RecentAnswers territoryId={territoryId} answers={home.answers} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <RegisteredAndActive home={home} />
            <Meetings home={home} timeZone={timeZone} />
            <Commitments territoryId={territoryId} commitments={home.commitments} timeZone={timeZone} />
          </div>
        </div>
      )}
    </PageLayout>
  )
}
