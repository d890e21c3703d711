import type { Commitment } from '@kopir/domain/commitment/commitment'
import type { CommitmentEvent } from '@kopir/domain/commitment/event'
import { LinkedText } from '../../../shared/text/linked-text.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { usePlaces } from '../../territory/data/use-places.ts'
import { commitmentActorLabel, commitmentStepLabel } from '../words.ts'

interface CommitmentLineProps {
  event: CommitmentEvent
  /** Who answers for it and, in a list that mixes several, how it is called. */
  commitment: (Pick<Commitment, 'departmentId'> & Partial<Pick<Commitment, 'title' | 'lang'>>) | undefined
}

/** A step of a commitment: what was done, by whom, when and with which words. */
export function CommitmentLine({ event: { act, by, at, text, lang }, commitment }: CommitmentLineProps) {
  const places = usePlaces()
  const department = by === 'department' && commitment?.departmentId
  return (
    <>
      <p className="font-medium">
        {commitmentStepLabel(act)}
        {commitment?.title && (
          <>
            {': '}
            <span lang={commitment.lang} className="font-normal wrap-anywhere">
              {commitment.title}
            </span>
          </>
        )}
      </p>
      <p className="text-sm text-ink-soft">
        {department ? places.departmentName(department) : commitmentActorLabel(by)} · <Time at={at} precise />
      </p>
      {text && (
        <p lang={lang ?? undefined} className="max-w-text wrap-anywhere whitespace-pre-wrap">
          <LinkedText text={text} />
        </p>
      )}
    </>
  )
}
