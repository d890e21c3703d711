import {
  maxDrafts,
  maxPostsAnHour,
  maxReportsAnHour,
  passwordMinLength,
  postPauseSeconds,
  renamePauseDays,
  submissionPauseSeconds,
} from '@kopir/domain/person/limits'
import type { ErrorCode } from './error-codes.ts'
import type { MessageTable } from './messages.ts'
import type { Inputs } from './texts.ts'

const limits: Partial<Record<ErrorCode, Inputs>> = {
  'weak-password': { min: passwordMinLength },
  'renamed-recently': { days: renamePauseDays },
  'submitted-recently': { seconds: submissionPauseSeconds },
  'too-many-drafts': { max: maxDrafts },
  'reported-too-often': { max: maxReportsAnHour },
  'post-refused': { seconds: postPauseSeconds, max: maxPostsAnHour },
}

type Underscored<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${First}_${Underscored<Rest>}`
  : Code

/**
 * What happened, what is kept and what to do. The key of the words is the code (`changed-meanwhile`,
 * `errors_changed_meanwhile`): a code that has none fails the type check here.
 */
export function errorWords(code: ErrorCode, messages: MessageTable): string {
  return messages[`errors_${code.replaceAll('-', '_') as Underscored<ErrorCode>}`](limits[code])
}
