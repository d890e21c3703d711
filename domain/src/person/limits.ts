import type { TextLimits } from '../text/visible-text.ts'

// Apart from the schemas: who only says a limit loads no validation.

/** Of a name that others read. */
export const displayNameLength = { min: 2, max: 80, oneLine: true } as const satisfies TextLimits
/** Signs of a password: the sign-in service itself would take six. */
export const passwordMinLength = 8

/** A person may submit again after this pause. */
export const submissionPauseSeconds = 20
/** A name is changed once in so many days. */
export const renamePauseDays = 30
/** A person may post again after this pause, */
export const postPauseSeconds = 5
/** and not more often than this within the hour in which they began. */
export const maxPostsAnHour = 300
/** Posts that a person may report within an hour: each report is work for a moderator. */
export const maxReportsAnHour = 20
/** Drafts that one account keeps. */
export const maxDrafts = 50
