import type { Proposal } from '@kopir/domain/proposal/proposal'
import { Card } from '../../../shared/ui/card.tsx'
import { ProposalRow } from './proposal-row.tsx'

/** Proposals one below the other. */
export function ProposalRows({ proposals }: { proposals: readonly Proposal[] }) {
  return (
    <Card className="p-0! sm:p-0!">
      <ul className="divide-y divide-line">
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Card>
  )
}
