import type { Commitment } from '@kopir/domain/commitment/commitment'
import { SourceLabel } from '../../../entities/commitment/ui/source-label.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { TextLink } from '../../../shared/ui/text-link.tsx'

/** Where a commitment was made: the proposal, the meeting, or the document by its title. */
export function CommitmentSource({ territoryId, source }: Pick<Commitment, 'territoryId' | 'source'>) {
  const place = source.kind === 'proposal' ? 'proposals' : 'forums'
  return (
    <>
      {source.kind === 'proposal' ? m.roadmap_source_proposal() : m.roadmap_source_other()}{' '}
      {source.id && source.kind !== 'document' ? (
        <TextLink to={`/${territoryId}/${place}/${source.id}`}>
          <SourceLabel source={source} />
        </TextLink>
      ) : (
        <SourceLabel source={source} />
      )}
    </>
  )
}
