import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { publishedNgo } from '../../entities/ngo/data/published-ngo.ts'
import { OwnPlace } from '../../entities/territory/ui/own-place.tsx'
import { NgoView } from '../../features/registry/ui/ngo-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { loadMarkdown } from '../../shared/text/markdown.tsx'
import { ErrorState, isMissing } from '../../shared/ui/error-state.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import type { FirstViewOf } from '../first-view.ts'

export const firstView: FirstViewOf = (client, { params }) => client.fetchQuery(publishedNgo(params.ngoId ?? ''))
export const readAhead: FirstViewOf = (client, { params }) =>
  Promise.all([client.prefetchQuery(publishedNgo(params.ngoId ?? '')), loadMarkdown()])

export function Page() {
  const { ngoId = '' } = useParams()
  const { data, error, refetch } = useQuery(publishedNgo(ngoId))
  if (data) {
    return (
      <OwnPlace territoryId={data.ngo.territoryId}>
        <NgoView page={data} />
      </OwnPlace>
    )
  }
  if (!error) return <PageSkeleton />
  return (
    <PageLayout>
      <PageHeader title={isMissing(error) ? m.registry_ngo_missing() : m.common_error_title()} />
      <ErrorState error={error} retry={() => void refetch()} />
    </PageLayout>
  )
}
