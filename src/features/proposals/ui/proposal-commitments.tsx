import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { commitmentsOfProposal } from '../../../entities/commitment/data/commitment-queries.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { TextLink } from '../../../shared/ui/text-link.tsx'
import { useLinkedItem } from '../../../shared/ui/use-linked-item.ts'
import { CommitmentItem } from './commitment-item.tsx'

const annulledLast = (commitments: readonly Commitment[]) =>
  commitments.toSorted((a, b) => Number(a.state === 'annulled') - Number(b.state === 'annulled'))

interface ProposalCommitmentsProps {
  proposal: Proposal
  timeZone: string
}

/** The commitments of the answer and what has become of them. */
export function ProposalCommitments({ proposal, timeZone }: ProposalCommitmentsProps) {
  const { data, error, retry } = useLiveQuery(commitmentsOfProposal(proposal.id))
  useLinkedItem(data !== undefined)
  if (data?.length === 0) return null
  return (
    <Section
      title={m.proposals_commitments()}
      aside={<TextLink to={`/${proposal.territoryId}/roadmap`}>{m.common_roadmap()}</TextLink>}
    >
      {error && <ErrorState error={error} retry={retry} />}
      {data ? (
        <ul className="flex flex-col gap-3">
          {annulledLast(data).map((commitment) => (
            <CommitmentItem key={commitment.id} commitment={commitment} timeZone={timeZone} />
          ))}
        </ul>
      ) : (
        !error && <Skeleton lines={2} />
      )}
    </Section>
  )
}
