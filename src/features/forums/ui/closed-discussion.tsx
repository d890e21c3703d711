import type { Session } from '@kopir/domain/forum/forum'
import { newProposalPath } from '../../../entities/proposal/data/new-proposal-path.ts'
import { useNow } from '../../../shared/clock/use-now.ts'
import { formatDateTime } from '../../../shared/i18n/format-date.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

interface ClosedDiscussionProps {
  session: Pick<Session, 'territoryId' | 'startsAt'>
  /** What was being written when it closed. */
  unsent: string
}

/** In place of the field: nothing can be said here now, but nothing is lost and there is another way. */
export function ClosedDiscussion({ session, unsent }: ClosedDiscussionProps) {
  const isAhead = session.startsAt > useNow()
  return (
    <Notice live>
      <p className="font-semibold">{isAhead ? m.forums_ahead() : m.forums_closed()}</p>
      <p className="mb-2">
        {isAhead ? m.forums_ahead_hint({ time: formatDateTime(session.startsAt) }) : m.forums_closed_hint()}
      </p>
      {unsent && (
        <p className="mb-2 rounded-md bg-surface p-3 whitespace-pre-wrap wrap-anywhere">
          {m.forums_unsent()} {unsent}
        </p>
      )}
      <LinkButton to={newProposalPath(session.territoryId, { text: unsent })}>{m.forums_propose()}</LinkButton>
    </Notice>
  )
}
