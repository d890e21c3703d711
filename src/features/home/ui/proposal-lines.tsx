import type { ProposalSummary } from '@kopir/domain/published/pages'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Card } from '../../../shared/ui/card.tsx'

interface ProposalLinesProps {
  territoryId: string
  proposals: readonly ProposalSummary[]
  below: (proposal: ProposalSummary) => ReactNode
}

/** Proposals as a short list: number, title and what this list is about. */
export function ProposalLines({ territoryId, proposals, below }: ProposalLinesProps) {
  if (proposals.length === 0) return null
  return (
    <Card className="p-0! sm:p-0!">
      <ul className="divide-y divide-line">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="relative flex flex-col gap-1 px-4 py-3 hover:bg-sunken sm:px-5">
            <span className="tabular text-sm text-ink-soft">
              {proposal.number}
              {proposal.ngoName && ` · ${proposal.ngoName}`}
            </span>
            <Link
              to={`/${territoryId}/proposals/${proposal.id}`}
              lang={proposal.lang}
              className="font-medium no-underline after:absolute after:inset-0 hover:underline"
            >
              {proposal.title}
            </Link>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">{below(proposal)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
