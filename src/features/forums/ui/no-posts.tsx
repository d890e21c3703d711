import { mayPost } from '@kopir/domain/forum/discussion'
import type { Session } from '@kopir/domain/forum/forum'
import { useNow } from '../../../shared/clock/use-now.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'

/** In place of posts: an invitation, or that there were none; of a session to come neither can be said. */
export function NoPosts({ session }: { session: Session }) {
  const now = useNow()
  if (mayPost(session)) return <EmptyState title={m.forums_posts_none()}>{m.forums_posts_none_hint()}</EmptyState>
  return session.startsAt > now ? null : <EmptyState title={m.forums_posts_never()} />
}
