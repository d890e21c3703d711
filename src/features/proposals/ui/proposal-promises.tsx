import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { watchCommitmentsOf } from '../data/proposal-store.ts'
import { PromiseItem } from './promise-item.tsx'

interface ProposalPromisesProps {
  proposal: Proposal
  isNgoSide: boolean
  timeZone: string
}

/** What was promised in the answer and what has become of it. */
export function ProposalPromises({ proposal, isNgoSide, timeZone }: ProposalPromisesProps) {
  const { data, error, retry } = useLiveQuery<Commitment[]>(
    { queryKey: ['commitments', 'of', proposal.id] },
    (push, fail) => watchCommitmentsOf(proposal.id, push, fail),
  )
  if (data?.length === 0) return null
  return (
    <Section
      title={m.proposals_promises()}
      aside={<TextLink to={`/${proposal.territoryId}/roadmap`}>{m.common_roadmap()}</TextLink>}
    >
      {error && <ErrorState error={error} retry={retry} />}
      {data ? (
        <ul className="flex flex-col gap-3">
          {data.map((commitment) => (
            <PromiseItem key={commitment.id} commitment={commitment} isNgoSide={isNgoSide} timeZone={timeZone} />
          ))}
        </ul>
      ) : (
        !error && <Skeleton lines={2} />
      )}
    </Section>
  )
}
