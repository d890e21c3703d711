import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ngoQuery } from '../../features/registry/data/ngo-query.ts'
import { NgoView } from '../../features/registry/ui/ngo-view.tsx'
import { m } from '../../shared/i18n/messages.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'

export function Page() {
  const { ngoId = '' } = useParams()
  const { data, error, refetch } = useQuery(ngoQuery(ngoId))
  if (data) return <NgoView page={data} />
  if (!error) return <PageSkeleton />
  return (
    <PageLayout>
      <PageHeader title={m.registry_ngo_missing()} />
      <ErrorState error={error} retry={() => void refetch()} />
    </PageLayout>
  )
}
