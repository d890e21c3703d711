import type { ForumKind } from '@kopir/domain/forum/discussion'
import type { Session } from '@kopir/domain/forum/forum'
import { m } from '../../shared/i18n/messages.ts'

const kinds: Record<ForumKind, () => string> = {
  civic_forum: m.forum_kind_civic_forum,
  meeting: m.forum_kind_meeting,
  informal_meeting: m.forum_kind_informal_meeting,
  strategic_session: m.forum_kind_strategic_session,
  hearing: m.forum_kind_hearing,
  council: m.forum_kind_council,
}
export const forumKindLabel = (kind: ForumKind) => kinds[kind]()

const sessionKinds: Record<Session['kind'], () => string> = {
  panel: m.session_kind_panel,
  strategic: m.session_kind_strategic,
  report: m.session_kind_report,
}
export const sessionKindLabel = (kind: Session['kind']) => sessionKinds[kind]()
