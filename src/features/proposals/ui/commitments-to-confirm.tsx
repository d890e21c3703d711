import type { Commitment } from '@kopir/domain/commitment/commitment'
import { possibleCommitmentActs } from '@kopir/domain/commitment/possible-acts'
import { declaredForAuthor, declaredForNgos } from '../../../entities/commitment/data/commitment-queries.ts'
import { useReader } from '../../../entities/staff/data/use-reader.ts'
import { usePlaces } from '../../../entities/territory/data/use-places.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { CommitmentItem } from './commitment-item.tsx'

/** The commitments to the person or their NGOs that departments say they have kept: only these can say whether it is so. */
export function CommitmentsToConfirm({ uid }: { uid: string }) {
  const reader = useReader()
  const places = usePlaces()
  const now = useNow()
  const toAuthor = useLiveQuery(declaredForAuthor(uid))
  const toNgos = useLiveQuery(declaredForNgos(reader?.ngoIds ?? []))
  const error = toAuthor.error ?? toNgos.error
  const found = new Map([...(toAuthor.data ?? []), ...(toNgos.data ?? [])].map((each) => [each.id, each]))
  const mine = [...found.values()].filter((each) => possibleCommitmentActs(each, reader, now).includes('confirm'))
  if (error && mine.length === 0)
    return <ErrorState error={error} retry={toAuthor.error ? toAuthor.retry : toNgos.retry} />
  if (mine.length === 0) return null
  return (
    <Section title={m.proposals_commitments_to_you()}>
      <ul className="flex flex-col gap-3">
        {mine.toSorted(byReport).map((commitment) => (
          <CommitmentItem
            key={commitment.id}
            commitment={commitment}
            timeZone={places.timeZoneOf(commitment.territoryId)}
            linked
          />
        ))}
      </ul>
    </Section>
  )
}

/** The longest waiting first. */
const byReport = (a: Commitment, b: Commitment) => (a.report?.on ?? '').localeCompare(b.report?.on ?? '')
