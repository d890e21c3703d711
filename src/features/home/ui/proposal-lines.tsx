import type { ProposalSummary } from '@kopir/domain/published/pages'
import type { ReactNode } from 'react'
import { NgoName } from '../../../entities/ngo/ui/ngo-name.tsx'
import { titleOf } from '../../../entities/proposal/words.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { Link } from '../../../shared/ui/link.tsx'

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
            <span className="text-sm text-ink-soft">
              {proposal.number}
              {proposal.ngoName && (
                <>
                  {' · '}
                  <NgoName name={proposal.ngoName} />
                </>
              )}
            </span>
            <Link
              to={`/${territoryId}/proposals/${proposal.id}`}
              lang={proposal.lang}
              className="font-medium no-underline after:absolute after:inset-0 hover:underline"
            >
              {titleOf(proposal)}
            </Link>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">{below(proposal)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
