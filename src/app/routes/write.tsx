import { Navigate, useSearchParams } from 'react-router'
import { newProposalPath } from '../../entities/proposal/data/new-proposal-path.ts'
import { useShellTerritoryId } from '../../entities/territory/data/last-territory.ts'
import { usePlaces } from '../../entities/territory/data/use-places.ts'
import { m } from '../../shared/i18n/messages.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { PageHeader } from '../../shared/ui/page-header.tsx'
import { PageLayout } from '../../shared/ui/page-layout.tsx'
import { PageSkeleton } from '../../shared/ui/page-skeleton.tsx'
import { TextLink } from '../../shared/ui/text-link.tsx'

/** What another application shares, an address below its text; each may be there. */
const sharedText = (params: URLSearchParams): string =>
  ['text', 'url'].flatMap((name) => params.get(name)?.trim() || []).join('\n\n')

/** From outside, with a text that was shared or without, to the form of the place where one was last, or one chooses. */
export function Page() {
  const [params] = useSearchParams()
  const territoryId = useShellTerritoryId()
  const { known, error, retry, territories, territoryName, takesProposals } = usePlaces()
  const pathFor = (id: string) => newProposalPath(id, { title: params.get('title') ?? '', text: sharedText(params) })
  if (error && !known)
    return (
      <PageLayout narrow>
        <ErrorState error={error} retry={retry} />
      </PageLayout>
    )
  if (!known) return <PageSkeleton />
  if (territoryId) return <Navigate to={pathFor(territoryId)} replace />
  return (
    <PageLayout narrow>
      <PageHeader title={m.proposals_where_title()} />
      <ul className="flex list-disc flex-col gap-2 pl-5">
        {territories
          .filter(({ id }) => takesProposals(id))
          .map(({ id }) => (
            <li key={id}>
              <TextLink to={pathFor(id)}>{territoryName(id)}</TextLink>
            </li>
          ))}
      </ul>
    </PageLayout>
  )
}
