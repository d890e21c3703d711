import { isOwnSideOfStaff, type PossibleAct, possibleActs } from '@kopir/domain/proposal/possible-acts'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { type Workplace, workPath } from '@kopir/domain/proposal/work-path'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { AuthorActs } from './author-acts.tsx'

/** Where the administration takes an act on a proposal. */
const workplaces: Partial<Record<PossibleAct, Workplace>> = {
  publish: 'queue',
  assign: 'desk',
  answer: 'desk',
  uphold: 'desk',
}

/** The place of the act that waits for the reader; null for none. */
function workplace(proposal: Proposal, acts: readonly PossibleAct[]): string | null {
  const [place] = acts.flatMap((act) => workplaces[act] ?? [])
  return place ? workPath(place, proposal) : null
}

/** What somebody who is signed in may do with a proposal now. */
export function ReaderActs({ proposal, uid }: { proposal: Proposal; uid: string }) {
  const reader = useReader()
  const acts = possibleActs(proposal, reader, useNow())
  const work = workplace(proposal, acts)
  return (
    <>
      {reader !== null && isOwnSideOfStaff(proposal, reader) && <Notice>{m.errors_staff_not_ngo_side()}</Notice>}
      <AuthorActs proposal={proposal} uid={uid} acts={acts} />
      {work && (
        <LinkButton kind="primary" to={work}>
          {m.proposals_to_work()}
        </LinkButton>
      )}
    </>
  )
}
