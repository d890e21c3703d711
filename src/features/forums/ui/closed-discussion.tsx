import { m } from '../../../shared/i18n/messages.ts'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

interface ClosedDiscussionProps {
  territoryId: string
  /** What was being written when it closed. */
  unsent: string
}

/** In place of the field: nothing more can be said here, but nothing is lost and there is another way. */
export function ClosedDiscussion({ territoryId, unsent }: ClosedDiscussionProps) {
  const query = unsent && `?text=${encodeURIComponent(unsent)}`
  return (
    <Notice live>
      <p className="font-semibold">{m.forums_closed()}</p>
      <p className="mb-2">{m.forums_closed_hint()}</p>
      {unsent && (
        <p className="mb-2 rounded-md bg-surface p-3 whitespace-pre-wrap wrap-anywhere">
          {m.forums_unsent()} {unsent}
        </p>
      )}
      <LinkButton to={`/${territoryId}/proposals/new${query}`}>{m.forums_propose()}</LinkButton>
    </Notice>
  )
}
