import type { TextLimits } from '../text/visible-text.ts'

// Apart from the schemas: a page that only shows meetings loads no validation.

export const forumKinds = [
  'civic_forum',
  'meeting',
  'informal_meeting',
  'strategic_session',
  'hearing',
  'council',
] as const
export type ForumKind = (typeof forumKinds)[number]

/** Whether posts are taken now; who may write one is whoever is signed in. */
export const mayPost = ({ discussionOpen }: { discussionOpen: boolean }): boolean => discussionOpen

export const postLength = { min: 1, max: 2_000 } as const satisfies TextLimits

/** The author may correct a post for so long after it was written, */
export const correctionMinutes = 10
/** and so often, all acts on the post counted: each keeps what stood there before. */
export const maxPostRevs = 20
