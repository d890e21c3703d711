import { statesOf } from '@kopir/domain/proposal/owners'
import { proposalsOfAuthor } from '../../../entities/proposal/data/proposal-queries.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { CommitmentsToConfirm } from './commitments-to-confirm.tsx'
import { ProposalRows } from './proposal-rows.tsx'

/** Where the author's own word is waited for. */
const waitsForMe = statesOf('author')

/** Everything the person has submitted, what needs their act first. */
export function MyProposals({ uid }: { uid: string }) {
  const { data, error, retry } = useLiveQuery(proposalsOfAuthor(uid))
  const mine = data?.filter(({ state }) => waitsForMe.includes(state)) ?? []
  const others = data?.filter(({ state }) => !waitsForMe.includes(state)) ?? []
  return (
    <>
      {mine.length > 0 && (
        <Section title={m.proposals_waits_for_you()}>
          <ProposalRows proposals={mine} />
        </Section>
      )}
      <CommitmentsToConfirm uid={uid} />
      <Section title={m.proposals_my_submitted()}>
        {error && !data && <ErrorState error={error} retry={retry} />}
        {!data && !error && <Skeleton block="h-40" />}
        {data?.length === 0 && (
          <EmptyState title={m.proposals_no_submitted()}>{m.proposals_no_submitted_hint()}</EmptyState>
        )}
        {others.length > 0 && <ProposalRows proposals={others} />}
      </Section>
    </>
  )
}
